import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";

export const NAMES_FILE = "occupation-names.csv";
export const GRIDS_FOLDER = "crs-grids";

/** Reference files and folders that a start brings into a database which was filled before: nobody edits them there. */
export const RENEWED = [NAMES_FILE, GRIDS_FOLDER] as const;
export type Renewed = (typeof RENEWED)[number];

/** Path of a reference file or folder: from the root, where every program runs. */
export const referenceFile = (name: string): string => `prisma/reference/${name}`;

/** The names of the grids' files, oldest grid first. */
export const gridFiles = (): string[] =>
  readdirSync(referenceFile(GRIDS_FOLDER))
    .sort()
    .map((name) => `${GRIDS_FOLDER}/${name}`);

/** SHA-256 of a reference file, or of the files of a folder, as they stand in this program, in hexadecimal. */
export function referenceDigest(name: Renewed): string {
  const hash = createHash("sha256");
  if (name === NAMES_FILE) return hash.update(readFileSync(referenceFile(name))).digest("hex");
  for (const file of gridFiles()) hash.update(`${file}\n`).update(readFileSync(referenceFile(file)));
  return hash.digest("hex");
}
