import type { Permission } from "./permission";

/** The ways of the admin, each with the act that its pages ask for. A page below a way asks for the same. */
export const ADMIN_PAGES = [
  ["/admin", "draws", "draws.edit"],
  ["/admin/draws/new", "newDraw", "draws.edit"],
  ["/admin/imports", "imports", "imports.run"],
  ["/admin/names", "names", "names.classify"],
  ["/admin/categories", "categories", "categories.edit"],
  ["/admin/corrections", "corrections", "corrections.edit"],
  ["/admin/events", "events", "events.edit"],
  ["/admin/people", "people", "people.manage"],
  ["/admin/audit", "audit", "audit.read"],
  ["/admin/account", "account", "account.own"],
] as const satisfies readonly (readonly [path: string, label: string, act: Permission])[];

/** Pages of the admin that somebody who is not signed in may see. */
const OPEN = ["/admin/login", "/admin/invitation"];

const isBelow = (path: string, way: string) => path === way || path.startsWith(`${way}/`);

/**
 * The act that a page of the admin asks for: that of the longest way that leads to it; null = open to everybody.
 * @param path without its language and its query
 */
export function permissionOfPath(path: string): Permission | null {
  if (OPEN.some((open) => isBelow(path, open))) return null;
  const ways = ADMIN_PAGES.filter(([way]) => isBelow(path, way));
  return ways.reduce((longest, way) => (way[0].length > longest[0].length ? way : longest), ADMIN_PAGES[0])[2];
}
