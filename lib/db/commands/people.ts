import { randomUUID } from "node:crypto";
import type { Role } from "@/lib/rules/account/permission";
import type { Db } from "../connect";
import { CREDENTIAL, endSessionsOf, removeFactor } from "./person-access";
import { writeAudit, type Actor } from "./write-audit";
import type { Client } from "./revision-meta";
import { alone, DONE, hoursFromNow, managing, open, refuse, type Result } from "./managing";

/*
 * Acts on people, each with its line in the audit, in one transaction. Nobody is deleted, since history names them.
 * The caller knows who may act; the lock knows it once more, since one who acts can lose it on the way.
 */

/** Hours that a link works. */
export const PASSWORD_LINK_HOURS = 24;

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
