import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { build } from "esbuild";
import { z } from "zod";
import { PlainFailure } from "../shared/plain-failure";
import { PROGRAMS, stampHalf, stampOfHalf } from "./source-stamp.mjs";

/** Gives CommonJS that is built in what it asks Node for. */
const REQUIRE =
  'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);';

const packageFile = z.object({ dependencies: z.record(z.string(), z.string()) });

/**
 * Makes plain JavaScript of what runs in production: the start, and the commands. Packages of `dependencies` stay
 * outside and are loaded from node_modules; all else is built in.
 */
export async function bundlePrograms(): Promise<void> {
  const stamp = stampOfHalf("programs");
  const { dependencies } = packageFile.parse(JSON.parse(readFileSync("package.json", "utf8")));
  rmSync(PROGRAMS, { recursive: true, force: true });
  mkdirSync(PROGRAMS, { recursive: true });
  const commands = readdirSync("scripts/commands").filter((name) => !name.includes(".test."));
  const { errors } = await build({
    entryPoints: [
      "scripts/start.ts",
      "scripts/migrate/fill-database.ts",
      ...commands.map((name) => `scripts/commands/${name}`),
    ],
    entryNames: "[name]",
    outdir: PROGRAMS,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    external: Object.keys(dependencies),
    banner: { js: REQUIRE },
    logLevel: "silent",
  }).catch((error: unknown) => {
    throw new PlainFailure(`The programs were not built.\n${error instanceof Error ? error.message : String(error)}`);
  });
  if (errors.length > 0) throw new PlainFailure("The programs were not built.");
  stampHalf("programs", stamp);
}
