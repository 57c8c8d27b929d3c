import { readFileSync, writeFileSync } from "node:fs";
import process from "node:process";
import { fileURLToPath } from "node:url";

/*
 * Adds to package-lock.json the optional packages for other systems that npm left out because the registry it asked
 * did not carry them. `npm ci` refuses a lock file without them, on every system. Run it after `npm install`:
 *   node scripts/complete-lock.mjs
 */

const FILE = "package-lock.json";
const SYSTEMS = ["aix", "android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "sunos", "win32"];
const PROCESSORS = ["arm64", "arm", "ia32", "loong64", "mips64el", "ppc64", "riscv64", "s390x", "wasm32", "x64"];
const LIBRARIES = { gnu: "glibc", musl: "musl" };

/** Optional packages that a package of the lock file names and the lock file has no entry for. */
export function missingPackages(packages) {
  return Object.entries(packages).flatMap(([parent, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !placesToLook(parent, name).some((place) => packages[place]))
      .map(([name, version]) => ({ parent, name, version })),
  );
}

/** Where Node would look for a package that one at `parent` asks for: beside it, then ever further out. */
function placesToLook(parent, name) {
  const places = [`${parent}/node_modules/${name}`];
  for (let at = parent; at.includes("node_modules/"); ) {
    at = at.slice(0, at.lastIndexOf("node_modules/"));
    places.push(`${at}node_modules/${name}`);
  }
  return places;
}

function completeLock() {
  const lock = JSON.parse(readFileSync(FILE, "utf8"));

  for (const { parent, name, version } of missingPackages(lock.packages)) {
    const parts = name.slice(name.lastIndexOf("/") + 1).split("-");
    const library = parts.map((part) => LIBRARIES[part]).find(Boolean);
    lock.packages[`node_modules/${name}`] = {
      version,
      cpu: PROCESSORS.filter((processor) => parts.includes(processor)),
      ...(lock.packages[parent].dev && { dev: true }),
      ...(library && { libc: [library] }),
      optional: true,
      ...(parts.includes("wasm32") ? {} : { os: SYSTEMS.filter((system) => parts.includes(system)) }),
    };
    console.log(`Added ${name} ${version}`);
  }
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, "en")));
  writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) completeLock();
