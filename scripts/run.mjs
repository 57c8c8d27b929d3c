import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { halfIsThere, halfStands, PROGRAMS } from "./start/source-stamp.mjs";

/*
 * node scripts/run.mjs PROGRAM [ARGUMENT…]
 * Runs a program of this folder: what runs in production as the plain JavaScript of the build that stands, all else
 * from its TypeScript. Plain Node and nothing else: this file runs on a fresh clone, before any package is there.
 */

const root = fileURLToPath(new URL("..", import.meta.url));
const LOOK_MS = 500;

if (!nodeIsRecentEnough()) fail(`This needs Node 20.19, 22.12 or 24 and later; this is Node ${process.versions.node}.`);
process.chdir(root);
// No tool of the project calls home.
Object.assign(process.env, {
  NEXT_TELEMETRY_DISABLED: "1",
  CHECKPOINT_DISABLE: "1",
  PRISMA_HIDE_UPDATE_MESSAGE: "1",
});
const [program = ""] = process.argv.splice(2, 1);
const isForProduction = program === "start" || program.startsWith("commands/");
if (program === "start" && !(halfStands("app") && halfStands("programs"))) await build();
if (isForProduction && halfStands("programs")) {
  await import(path.join(root, PROGRAMS, `${path.basename(program)}.mjs`));
} else {
  await expectPackages();
  const { register } = await import("tsx/esm/api");
  register();
  await import(new URL(`${program}.ts`, import.meta.url).href);
}

/** In a process of its own, which takes the compilers along when it ends. */
async function build() {
  await expectPackages();
  const code = await run(process.execPath, ["--import", "tsx", "scripts/build.ts", "--keep-key"]);
  if (code !== 0) process.exit(code);
}

/** Runs a command to its end, or until it is asked to stop. @returns its exit code */
async function run(command, args, options = {}) {
  const child = spawn(command, args, { stdio: "inherit", ...options });
  let isStopping = false;
  const stop = () => {
    isStopping = true;
    child.kill("SIGTERM");
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);
  // npm ends without a word to the process that it runs, see shared/stop-request.ts.
  const parent = process.ppid;
  const look = setInterval(() => process.ppid === parent || stop(), LOOK_MS);
  const [code] = await once(child, "exit");
  clearInterval(look);
  if (isStopping) process.exit(130);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.off(signal, stop);
  return code ?? 1;
}

function nodeIsRecentEnough() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  return major >= 24 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19);
}

/** Installs what package-lock.json names when node_modules differs from it. */
async function expectPackages() {
  const wanted = Object.entries(packagesIn("package-lock.json"));
  const installed = packagesIn("node_modules/.package-lock.json");
  const lacking = wanted.filter(
    ([name, { version, optional, devOptional }]) =>
      name !== "" && (installed[name] ? installed[name].version !== version : !optional && !devOptional),
  );
  if (lacking.length === 0) return;
  // Somebody left the compilers out on purpose, and what serves now may need these packages.
  if (halfIsThere("app") && existsSync("node_modules/next") && lacking.every(([, { dev }]) => dev))
    fail("The sources have changed since the build, and what builds is not installed: npm ci, then npm run build.");
  if ((await install()) !== 0) fail("The packages could not be installed: npm says why above.");
}

/** What npm says it put there, or should; packages for other systems are in the lock file only. */
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
  const npm = process.env.npm_execpath;
  return npm?.endsWith(".js")
    ? run(process.execPath, [npm, ...args])
    : run("npm", args, { shell: process.platform === "win32" });
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
