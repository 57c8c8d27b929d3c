import type { Permission } from "./permission";

/** The pages of the admin, each with the permission that it asks for. A page below asks for the same. */
export const ADMIN_PAGES = [
  ["/admin", "draws", "draws.edit"],
  ["/admin/draws/new", "newDraw", "draws.edit"],
  ["/admin/imports", "imports", "imports.run"],
  ["/admin/pools", "pools", "pools.restore"],
  ["/admin/names", "names", "names.classify"],
  ["/admin/categories", "categories", "categories.edit"],
  ["/admin/corrections", "corrections", "corrections.edit"],
  ["/admin/events", "events", "events.edit"],
  ["/admin/people", "people", "people.manage"],
  ["/admin/alerts", "alerts", "alerts.manage"],
  ["/admin/audit", "audit", "audit.read"],
  ["/admin/account", "account", "account.own"],
] as const satisfies readonly (readonly [path: string, label: string, permission: Permission])[];

/** Pages of the admin that somebody who is not signed in may see. */
const OPEN = ["/admin/login", "/admin/invitation"];

const isBelow = (path: string, page: string) => path === page || path.startsWith(`${page}/`);

/**
 * The permission that a page of the admin asks for: that of the longest path it stands below; null = open to everybody.
 * @param path without its language and its query
 */
export function permissionOfPath(path: string): Permission | null {
  if (OPEN.some((open) => isBelow(path, open))) return null;
  const above = ADMIN_PAGES.filter(([page]) => isBelow(path, page));
  return above.reduce((longest, page) => (page[0].length > longest[0].length ? page : longest), ADMIN_PAGES[0])[2];
}
