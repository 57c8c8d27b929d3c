import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import process from "node:process";
import { fileURLToPath } from "node:url";

// Plain Node and nothing else: this file runs on a fresh clone, before any package is there.

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * Checks Node, installs what package-lock.json names when node_modules differs from it, then runs a TypeScript file in
 * this process.
 */
export async function bootstrap(entry) {
  if (!nodeIsRecentEnough()) {
    console.error(`This needs Node 20.19, 22.12 or 24 and later; this is Node ${process.versions.node}.`);
    process.exit(1);
  }
  process.chdir(root);
  // No tool of the project calls home.
  Object.assign(process.env, {
    NEXT_TELEMETRY_DISABLED: "1",
    CHECKPOINT_DISABLE: "1",
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
  });
  if (!isInstalled() && !install()) {
    console.error("The packages could not be installed: npm says why above.");
    process.exit(1);
  }
  const { register } = await import("tsx/esm/api");
  register();
  await import(new URL(entry, import.meta.url).href);
}

function nodeIsRecentEnough() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  return major >= 24 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19);
}

/**
 * npm keeps the list of what it put into node_modules. Packages for other systems are in the lock file only, and those
 * that build and try the tracker need not be where a build stands.
 */
function isInstalled() {
  const installed = packagesIn("node_modules/.package-lock.json");
  const wanted = packagesIn("package-lock.json");
  const isBuilt = existsSync(`${root}.next/BUILD_ID`);
  return Object.entries(wanted).every(
    ([name, { version, optional, devOptional, dev }]) =>
      name === "" ||
      (installed[name] ? installed[name].version === version : Boolean(optional || devOptional || (dev && isBuilt))),
  );
}

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(root + file, "utf8")).packages;
  } catch {
    return {};
  }
}

function install() {
  console.log("Installing packages (npm ci)…");
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const options = { cwd: root, stdio: "inherit" };
  const npm = process.env.npm_execpath;
  const { status } = npm?.endsWith(".js")
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync("npm", args, { ...options, shell: process.platform === "win32" });
  return status === 0;
}
