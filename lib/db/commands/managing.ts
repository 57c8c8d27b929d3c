import { may, type Role } from "@/lib/rules/account/permission";
import type { Db } from "../connect";
import type { Actor } from "./write-audit";
import type { Client } from "./revision-meta";

export type PersonDone = { readonly ok: true };
export type PersonDenial = {
  readonly ok: false;
  /**
   * `last_admin`: nobody could manage people any more. `unchanged`: it stands as asked for already. `exists`,
   * `invited`: of the e-mail address. `deactivated`: such a person gets no link. `own`: not on oneself. `not_allowed`:
   * who acts was deactivated or lost the role meanwhile.
   */
  readonly reason:
    | "not_found"
    | "last_admin"
    | "unchanged"
    | "exists"
    | "invited"
    | "deactivated"
    | "own"
    | "not_allowed";
};
export type Result = PersonDone | PersonDenial;
export const DONE: PersonDone = { ok: true };
export const refuse = (reason: PersonDenial["reason"]): PersonDenial => ({ ok: false, reason });

/** Longer than Prisma waits by itself: several who act at once come one after the other. */
const WAIT = { maxWait: 10_000, timeout: 15_000 };

/** Those who act on people wait for each other until the commit: two admins who demote each other leave one. */
export const alone = <T>(client: Client, act: (tx: Db) => Promise<T>): Promise<T> =>
  client.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('tracker people'))`;
    return act(tx);
  }, WAIT);

/**
 * True for somebody who may manage people at this moment; null is a link made before its maker was kept, or what acts
 * without a person.
 */
export const mayManage = (person: { readonly role: Role; readonly deactivatedAt: Date | null } | null) =>
  person === null || (person.deactivatedAt === null && may(person.role, "people.manage"));

/**
 * The same for those who manage people: refused when the one who acts may not any more. What acts without a person,
 * such as a command line, is believed.
 */
export const managing = (client: Client, by: Actor, act: (tx: Db) => Promise<Result>): Promise<Result> =>
  alone(client, async (tx) => {
    const actor = by.id === null ? null : await tx.user.findUnique({ where: { id: by.id } });
    return (by.id === null || actor !== null) && mayManage(actor) ? act(tx) : refuse("not_allowed");
  });

export const hoursFromNow = (hours: number) => new Date(Date.now() + hours * 3_600_000);
export const open = () => ({ usedAt: null, revokedAt: null });
