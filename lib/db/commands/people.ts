import { randomUUID } from "node:crypto";
import { may, type Role } from "@/lib/rules/account/permission";
import type { PersonEntry } from "@/lib/rules/account/person-entry";
import type { Db } from "../connect";
import { CREDENTIAL, endSessionsOf, removeFactor, setPassword } from "./person-access";
import { writeAudit, type Actor } from "./write-audit";
import type { Client } from "./revision-meta";

/*
 * Acts on people, each with its line in the audit, in one transaction. Nobody is deleted, since history names them.
 * The caller knows who may act; the lock knows it once more, since one who acts can lose it on the way.
 */

/** Hours that a link works. */
export const INVITATION_HOURS = 7 * 24;
export const PASSWORD_LINK_HOURS = 24;

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
type Result = PersonDone | PersonDenial;
const DONE: PersonDone = { ok: true };
const refuse = (reason: PersonDenial["reason"]): PersonDenial => ({ ok: false, reason });

/** Longer than Prisma waits by itself: several who act at once come one after the other. */
const WAIT = { maxWait: 10_000, timeout: 15_000 };

/** Those who act on people wait for each other until the commit: two admins who demote each other leave one. */
const alone = <T>(client: Client, act: (tx: Db) => Promise<T>): Promise<T> =>
  client.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('tracker people'))`;
    return act(tx);
  }, WAIT);

/**
 * True for somebody who may manage people at this moment; null is a link made before its maker was kept, or what acts
 * without a person.
 */
const mayManage = (person: { readonly role: Role; readonly deactivatedAt: Date | null } | null) =>
  person === null || (person.deactivatedAt === null && may(person.role, "people.manage"));

/**
 * The same for those who manage people: refused when the one who acts may not any more. What acts without a person,
 * such as a command line, is believed.
 */
const managing = (client: Client, by: Actor, act: (tx: Db) => Promise<Result>): Promise<Result> =>
  alone(client, async (tx) => {
    const actor = by.id === null ? null : await tx.user.findUnique({ where: { id: by.id } });
    return (by.id === null || actor !== null) && mayManage(actor) ? act(tx) : refuse("not_allowed");
  });

const hoursFromNow = (hours: number) => new Date(Date.now() + hours * 3_600_000);
const open = () => ({ usedAt: null, revokedAt: null });

/**
 * Keeps an invitation under the hash of its token.
 * @throws when the database does not answer
 */
export const invite = (
  client: Client,
  { email, name, role }: PersonEntry,
  tokenHash: string,
  by: Actor,
): Promise<Result> =>
  managing(client, by, async (tx) => {
    if ((await tx.user.count({ where: { email } })) > 0) return refuse("exists");
    const waiting = { ...open(), kind: "invitation", email } as const;
    if ((await tx.oneTimeLink.count({ where: { ...waiting, expiresAt: { gt: new Date() } } })) > 0)
      return refuse("invited");
    await tx.oneTimeLink.create({
      data: {
        id: randomUUID(),
        kind: "invitation",
        tokenHash,
        email,
        name,
        role,
        createdById: by.id,
        createdByName: by.name,
        expiresAt: hoursFromNow(INVITATION_HOURS),
      },
    });
    await writeAudit(tx, { kind: "invited", by, subject: { id: null, name }, detail: role, network: by.network });
    return DONE;
  });

/** Ends a link that was not used. */
export const revokeLink = (client: Client, id: string, by: Actor): Promise<Result> =>
  managing(client, by, async (tx) => {
    const [link] = await tx.oneTimeLink.updateManyAndReturn({
      where: { ...open(), id },
      data: { revokedAt: new Date() },
    });
    if (!link) return refuse("not_found");
    const kind = link.kind === "invitation" ? "invitation_revoked" : "password_link_revoked";
    await writeAudit(tx, { kind, by, subject: { id: link.userId, name: link.name }, network: by.network });
    return DONE;
  });

export type Accepted =
  | { readonly ok: true; readonly email: string }
  /**
   * `over`: unknown, used, revoked, too old, or of somebody who may make none any more. `exists`: somebody has the
   * address meanwhile.
   */
  | { readonly ok: false; readonly reason: "over" | "exists" };

/**
 * Uses a link, once: makes the person it invites, or gives its person the password and ends all of their sessions. Of
 * several at once one comes through.
 * @param name of the one who is invited; a password link leaves the name as it is
 */
export const spendLink = (
  client: Client,
  tokenHash: string,
  { name, passwordHash, network }: { name: string; passwordHash: string; network: string | null },
): Promise<Accepted> =>
  alone(client, async (tx): Promise<Accepted> => {
    const link = await tx.oneTimeLink.findFirst({
      where: { ...open(), tokenHash, expiresAt: { gt: new Date() } },
      include: { user: true, createdBy: true },
    });
    // Whoever may no longer manage people has no open links; one that is open all the same is over.
    if (!link || !mayManage(link.createdBy)) return { ok: false, reason: "over" };
    if (link.kind === "invitation" && (await tx.user.count({ where: { email: link.email } })) > 0)
      return { ok: false, reason: "exists" };
    if (link.user?.deactivatedAt) return { ok: false, reason: "over" };
    await tx.oneTimeLink.update({ where: { id: link.id }, data: { usedAt: new Date() } });
    if (link.user) {
      await setPassword(tx, link.user.id, passwordHash);
      await writeAudit(tx, { kind: "password_set", by: link.user, network });
      return { ok: true, email: link.user.email };
    }
    const id = randomUUID();
    await tx.user.create({
      data: {
        id,
        name,
        email: link.email,
        emailVerified: true,
        role: link.role!,
        accounts: { create: { id: randomUUID(), accountId: id, providerId: CREDENTIAL, password: passwordHash } },
      },
    });
    await writeAudit(tx, { kind: "invitation_accepted", by: { id, name }, detail: link.role, network });
    return { ok: true, email: link.email };
  });

/** True when somebody else may manage people. */
const anotherAdmin = async (tx: Db, userId: string) =>
  (await tx.user.count({ where: { role: "admin", deactivatedAt: null, id: { not: userId } } })) > 0;

/** Ends the links that a person made, and those for that person: whoever may no longer invite keeps no way in. */
const revokeLinksOf = (tx: Db, userId: string) =>
  tx.oneTimeLink.updateMany({
    where: { ...open(), OR: [{ userId }, { createdById: userId }] },
    data: { revokedAt: new Date() },
  });

/**
 * Gives a person another role and ends all of their sessions, so that none goes on under the old one. The links of one
 * who was an admin end too.
 */
export const changeRole = (client: Client, userId: string, role: Role, by: Actor): Promise<Result> =>
  managing(client, by, async (tx) => {
    const person = await tx.user.findUnique({ where: { id: userId } });
    if (!person) return refuse("not_found");
    if (person.role === role) return refuse("unchanged");
    if (person.role === "admin" && !(await anotherAdmin(tx, userId))) return refuse("last_admin");
    await tx.user.update({ where: { id: userId }, data: { role } });
    await endSessionsOf(tx, userId);
    if (person.role === "admin") await revokeLinksOf(tx, userId);
    await writeAudit(tx, {
      kind: "role_changed",
      by,
      subject: person,
      detail: `${person.role} → ${role}`,
      network: by.network,
    });
    return DONE;
  });

/**
 * Keeps a person from signing in, and ends all of their sessions, the links for them and those they made; or lets them
 * sign in again.
 */
export const setActive = (client: Client, userId: string, active: boolean, by: Actor): Promise<Result> =>
  managing(client, by, async (tx) => {
    const person = await tx.user.findUnique({ where: { id: userId } });
    if (!person) return refuse("not_found");
    if ((person.deactivatedAt === null) === active) return refuse("unchanged");
    if (!active && person.role === "admin" && !(await anotherAdmin(tx, userId))) return refuse("last_admin");
    await tx.user.update({ where: { id: userId }, data: { deactivatedAt: active ? null : new Date() } });
    if (!active) {
      await endSessionsOf(tx, userId);
      await revokeLinksOf(tx, userId);
    }
    await writeAudit(tx, { kind: active ? "reactivated" : "deactivated", by, subject: person, network: by.network });
    return DONE;
  });

/** Signs a person out everywhere. One's own sessions end for whoever asks. */
export const endSessions = (client: Client, userId: string, by: Actor): Promise<Result> => {
  const end = async (tx: Db): Promise<Result> => {
    const person = await tx.user.findUnique({ where: { id: userId } });
    if (!person) return refuse("not_found");
    await endSessionsOf(tx, userId);
    await writeAudit(tx, { kind: "sessions_ended", by, subject: person, network: by.network });
    return DONE;
  };
  return by.id === userId ? alone(client, end) : managing(client, by, end);
};

/**
 * Keeps a link for a new password under the hash of its token, in the place of an earlier one. The old password ends at
 * once, and all sessions: somebody else may have it.
 */
export const linkPassword = (client: Client, userId: string, tokenHash: string, by: Actor): Promise<Result> =>
  managing(client, by, async (tx) => {
    const person = await tx.user.findUnique({ where: { id: userId } });
    if (!person) return refuse("not_found");
    // One's own password is changed on one's own page: a link that gets lost would lock the last admin out.
    if (person.id === by.id) return refuse("own");
    if (person.deactivatedAt) return refuse("deactivated");
    await tx.oneTimeLink.updateMany({ where: { ...open(), userId }, data: { revokedAt: new Date() } });
    await tx.oneTimeLink.create({
      data: {
        id: randomUUID(),
        kind: "password",
        tokenHash,
        email: person.email,
        name: person.name,
        userId,
        createdById: by.id,
        createdByName: by.name,
        expiresAt: hoursFromNow(PASSWORD_LINK_HOURS),
      },
    });
    await tx.account.updateMany({ where: { userId, providerId: CREDENTIAL }, data: { password: null } });
    await endSessionsOf(tx, userId);
    await writeAudit(tx, { kind: "password_link", by, subject: person, network: by.network });
    return DONE;
  });

/** Removes a person's second factor, for one who lost the app and the backup codes, and ends all of their sessions. */
export const dropFactor = (client: Client, userId: string, by: Actor): Promise<Result> =>
  managing(client, by, async (tx) => {
    const person = await tx.user.findUnique({ where: { id: userId } });
    if (!person) return refuse("not_found");
    if (!(await removeFactor(tx, userId))) return refuse("unchanged");
    await endSessionsOf(tx, userId);
    await writeAudit(tx, { kind: "second_factor_removed", by, subject: person, network: by.network });
    return DONE;
  });
