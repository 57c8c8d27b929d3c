import { describe, expect, it } from "vitest";
import { permissionOfPath } from "./admin-pages";

describe("the act a page of the admin asks for", () => {
  it.each([
    ["/admin", "draws.edit"],
    ["/admin/draws/379", "draws.edit"],
    ["/admin/draws/new", "draws.edit"],
    ["/admin/events/category-draws-begin", "events.edit"],
    ["/admin/people", "people.manage"],
    ["/admin/people/1/x", "people.manage"],
    ["/admin/account", "account.own"],
    ["/admin/loginx", "draws.edit"],
  ] as const)("%s: %s", (path, act) => expect(permissionOfPath(path)).toBe(act));

  it.each(["/admin/login", "/admin/login/code", "/admin/invitation"])("%s: none", (path) =>
    expect(permissionOfPath(path)).toBeNull(),
  );
});
