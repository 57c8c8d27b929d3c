import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** The reference file that a start brings into a database which was filled before. */
export const NAMES_FILE = "occupation-names.csv";

/** SHA-256 of a reference file as it stands in this program, in hexadecimal. */
export const referenceDigest = (file: string): string =>
  createHash("sha256")
    .update(readFileSync(new URL(file, import.meta.url)))
    .digest("hex");
