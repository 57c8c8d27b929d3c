import { randomUUID } from "node:crypto";
import type { PersonEntry } from "@/lib/rules/account/person-entry";
import { CREDENTIAL, setPassword } from "./person-access";
import { writeAudit, type Actor } from "./write-audit";
import type { Client } from "./revision-meta";
import { alone, DONE, hoursFromNow, managing, mayManage, open, refuse, type Result } from "./managing";

/** Hours that an invitation works. */
export const INVITATION_HOURS = 7 * 24;

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
