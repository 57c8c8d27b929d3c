/** What a person may be. An editor enters draws and runs imports; an admin does everything. */
export const ROLES = ["admin", "editor"] as const;
export type Role = (typeof ROLES)[number];

/**
 * Who may do what: one line a permission, the only place that says it. Pages and actions name theirs in
 * their guard.
 */
const ALLOWED = {
  /** Enter and edit draws, and read their history. */
  "draws.edit": ["admin", "editor"],
  /** Hide a draw and show it again; restore an older revision. */
  "draws.restore": ["admin", "editor"],
  /** A remark on a draw, such as *under review*. */
  "draws.remark": ["admin", "editor"],
  /** Preview and apply the official feed, fill a draw from a pasted notice. */
  "imports.run": ["admin", "editor"],
  /** When and where the schedule reads the feed, and what becomes of what it questions. */
  "imports.settings": ["admin"],
  /** Hide a pool snapshot and show it again; restore an older revision. */
  "pools.restore": ["admin", "editor"],
  /** Say what a round name means. */
  "names.classify": ["admin"],
  "categories.edit": ["admin"],
  "corrections.edit": ["admin"],
  "events.edit": ["admin"],
  /** Invite people, set roles, reset passwords, end sessions. */
  "people.manage": ["admin"],
  /** See who is told of changes and how that goes; webhooks. */
  "alerts.manage": ["admin"],
  "audit.read": ["admin"],
  /** One's own password, second factor and sessions. */
  "account.own": ["admin", "editor"],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof ALLOWED;
export const PERMISSIONS = Object.keys(ALLOWED) as readonly Permission[];

/** True when a person of this role may do this. */
export function may(role: Role, permission: Permission): boolean {
  const roles: readonly Role[] = ALLOWED[permission];
  return roles.includes(role);
}
