import { describe, expect, test } from "vitest";
import { PERMISSIONS, may } from "./permission";

describe("who may do what", () => {
  test("an admin may do everything", () => {
    expect(PERMISSIONS.filter((act) => !may("admin", act))).toEqual([]);
  });

  test("an editor works on draws and imports, and on nothing else but their own account", () => {
    expect(PERMISSIONS.filter((act) => may("editor", act))).toEqual([
      "draws.edit",
      "draws.restore",
      "draws.remark",
      "imports.run",
      "pools.restore",
      "account.own",
    ]);
  });
});
