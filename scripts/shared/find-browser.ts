import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { PlainFailure } from "./plain-failure";

/** The shell first: the same Chromium without windows opens a page in a third of the time. */
const SYSTEM_BROWSERS = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Flags that keep a browser under test to itself: no sandbox (root has none), no calls home. */
export const BROWSER_ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The browser to test in: the one CHROMIUM_PATH names, else Playwright's own, else the system's Chrome or Chromium. */
export function findBrowser(): string | null {
  const named = process.env.CHROMIUM_PATH;
  if (named) return named;
  const own = chromium.executablePath();
  if (existsSync(own)) return own;
  // Some systems ship a stand-in there that only says what to install, so each is asked for its version.
  return SYSTEM_BROWSERS.find((file) => existsSync(file) && spawnSync(file, ["--version"]).status === 0) ?? null;
}

/** Finds a browser or installs one; names it in CHROMIUM_PATH for the processes that follow. */
export function ensureBrowser(): void {
  const browser = findBrowser() ?? installBrowser();
  if (!browser || !existsSync(browser)) {
    throw new PlainFailure("No Chromium to test in: install Chrome or Chromium, or name one in CHROMIUM_PATH.");
  }
  process.env.CHROMIUM_PATH = browser;
}

function installBrowser(): string | null {
  console.log("Installing a browser for the tests…");
  const options = { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } } as const;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    spawnSync("apt-get", ["update"], options);
    const shell = spawnSync("apt-get", ["install", "-y", "chromium-headless-shell"], options);
    if (shell.status !== 0) spawnSync("apt-get", ["install", "-y", "chromium"], options);
  } else {
    spawnSync(process.execPath, ["node_modules/@playwright/test/cli.js", "install", "chromium"], options);
  }
  return findBrowser();
}
