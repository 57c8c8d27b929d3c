import { spawnSync } from "node:child_process";
import { expect, test } from "@playwright/test";
import { missing } from "./around";

test("Caddy takes its sample", () => {
  test.skip(missing("caddy").length > 0, "NOT TRIED: this machine has no caddy");
  const args = ["validate", "--adapter", "caddyfile", "--config", "docs/samples/Caddyfile"];
  const { status, stderr } = spawnSync("caddy", args, { encoding: "utf8" });
  expect(status, stderr).toBe(0);
});
