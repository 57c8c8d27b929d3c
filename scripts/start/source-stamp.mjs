import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

// Plain Node and nothing else: what runs before any package is there asks whether a build stands.

/** Folder of the programs that run in production, as plain JavaScript. */
export const PROGRAMS = ".next/programs";

const isTest = (/** @type {string} */ file) => /\.test\.tsx?$/.test(file) || file.startsWith("lib/db/generated");

/** The two halves of a build: what each is made of, and where the name of what it was made of is kept. */
const HALVES = {
  app: {
    stampFile: ".next/stamp",
    sources: [
      "app",
      "components",
      "lib",
      "public",
      "proxy.ts",
      "instrumentation.ts",
      "next.config.js",
      "postcss.config.mjs",
      "tsconfig.json",
      "package-lock.json",
      "prisma/schema.prisma",
    ],
  },
  programs: {
    stampFile: `${PROGRAMS}/stamp`,
    sources: ["lib", "prisma", "scripts", "tsconfig.json", "package-lock.json"],
  },
};

/** @typedef {keyof typeof HALVES} Half */

/** What a half of the build would be made of now. */
export const stampOfHalf = (/** @type {Half} */ half) => stampOf(HALVES[half].sources, isTest);

/** Says that a half of the build stands, made of what the stamp names. */
export const stampHalf = (/** @type {Half} */ half, /** @type {string} */ stamp) =>
  writeStamp(HALVES[half].stampFile, stamp);

/** Whether a half of the build is there, of whatever sources. */
export const halfIsThere = (/** @type {Half} */ half) => existsSync(HALVES[half].stampFile);

/**
 * Whether a half of the build stands: made of the sources as they are now, or of those elsewhere where a build was
 * carried to without them.
 * @param {Half} half
 */
export const halfStands = (half) =>
  halfIsThere(half) && (!existsSync("app") || isStamped(HALVES[half].stampFile, stampOfHalf(half)));

/**
 * A short name for the content of files and folders: it changes when any of them does. Folders are read whole.
 * @param {string[]} entries
 * @param {(file: string) => boolean} [skip]
 */
export function stampOf(entries, skip = () => false) {
  const hash = createHash("sha256");
  for (const file of entries.flatMap(filesIn).filter((file) => !skip(file))) {
    hash.update(`${file}\0`).update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

/** Whether the stamp kept in a file is this one. */
export const isStamped = (/** @type {string} */ stampFile, /** @type {string} */ stamp) =>
  existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp;

/** Keeps a stamp in a file. */
export const writeStamp = (/** @type {string} */ stampFile, /** @type {string} */ stamp) =>
  writeFileSync(stampFile, stamp);

/**
 * @param {string} entry
 * @returns {string[]}
 */
function filesIn(entry) {
  if (!existsSync(entry)) return [];
  if (!statSync(entry).isDirectory()) return [entry];
  return readdirSync(entry)
    .sort()
    .flatMap((name) => filesIn(path.posix.join(entry, name)));
}
