import { spawn } from "node:child_process";
import { PlainFailure } from "./plain-failure";
import type { StopRequest } from "./stop-request";

/** A command line tool from node_modules, by its script. */
export const TOOLS = {
  biome: "node_modules/@biomejs/biome/bin/biome",
  depcruise: "node_modules/dependency-cruiser/bin/dependency-cruise.mjs",
  eslint: "node_modules/eslint/bin/eslint.js",
  next: "node_modules/next/dist/bin/next",
  playwright: "node_modules/@playwright/test/cli.js",
  prisma: "node_modules/prisma/build/index.js",
  tsc: "node_modules/typescript/bin/tsc",
  vitest: "node_modules/vitest/vitest.mjs",
} as const;

export type ToolName = keyof typeof TOOLS;

interface ToolRun {
  tool: ToolName;
  args: string[];
  env?: Record<string, string>;
  /** True keeps the output to itself and returns it; otherwise the tool writes to the terminal. */
  quiet?: boolean;
  stop?: StopRequest;
}

/** Runs a tool to its end. */
export function runTool({ tool, args, env, quiet = false, stop }: ToolRun): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [TOOLS[tool], ...args], {
      stdio: quiet ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"],
      env: { ...process.env, ...env },
    });
    stop?.ends(child);
    let output = "";
    child.stdout?.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr?.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.once("error", reject);
    child.once("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Runs a tool quietly; when it fails, its whole output follows the sentence. */
export async function runToolOrFail(run: ToolRun, sentence: string): Promise<void> {
  const { code, output } = await runTool({ ...run, quiet: true });
  run.stop?.check();
  if (code !== 0) throw new PlainFailure(`${sentence}\n${output.trim()}`);
}
