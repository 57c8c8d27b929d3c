import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const file = (name: string) => fileURLToPath(new URL(name, import.meta.url));

export default defineConfig({
  resolve: { alias: { "server-only": file("./scripts/empty-module.ts"), "@": file(".") } },
  oxc: { jsx: { runtime: "automatic" } },
  test: {
    // Vitest would leave a core to its own process, which has little to do: half of a machine with two.
    maxWorkers: "100%",
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["{components,lib,prisma,scripts}/**/*.test.{ts,tsx}"],
          exclude: ["**/*.db.test.ts", "**/node_modules/**"],
          // Pure code: files share a process and what they import, which costs a third. A test that replaces something
          // global puts it back. Processes and not threads: some tests measure what their own work costs the processor.
          pool: "forks",
          isolate: false,
          // Property tests make thousands of texts: seconds on a busy machine.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "db",
          include: ["{components,lib,prisma,scripts}/**/*.db.test.ts"],
          globalSetup: "scripts/test/test-cluster-setup.ts",
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
