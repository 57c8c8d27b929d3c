import "server-only";
import { instantOf, type UtcInstant } from "@/lib/rules/time/iso-date";
import type { Role } from "@/lib/rules/account/permission";
import { env } from "@/lib/env";
import { db } from "../client";

const idleSince = () => new Date(Date.now() - env().SESSION_IDLE_HOURS * 3_600_000);

/** True for a session that was left alone for so long that it has ended. */
export const isIdle = (seenAt: Date): boolean => seenAt < idleSince();

/** Sessions that go on. */
const goingOn = () => ({ expiresAt: { gt: new Date() }, seenAt: { gte: idleSince() } });

/** A person who has an account. */
export type Person = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly twoFactor: boolean;
  readonly since: UtcInstant;
  /** Null = active. */
  readonly deactivatedAt: UtcInstant | null;
  /** Null = never, or before sign-ins were recorded. */
  readonly lastSignIn: UtcInstant | null;
  /** Sessions that go on. */
  readonly sessions: number;
};

/** A link that can still be used. */
export type OpenLink = {
  readonly id: string;
  readonly kind: "invitation" | "password";
  readonly email: string;
  readonly name: string;
  readonly role: Role | null;
  readonly by: string;
  readonly at: UtcInstant;
  readonly expiresAt: UtcInstant;
};

/** Everybody who has an account, the active first, each group by name. For admins only. */
export async function people(): Promise<Person[]> {
  const [rows, signIns] = await Promise.all([
    db().user.findMany({ include: { _count: { select: { sessions: { where: goingOn() } } } } }),
    db().auditEntry.groupBy({ by: ["userId"], where: { kind: "sign_in" }, _max: { at: true } }),
  ]);
  const last = new Map(signIns.map(({ userId, _max }) => [userId, _max.at]));
  return rows
    .map(({ id, name, email, role, twoFactorEnabled, createdAt, deactivatedAt, _count }): Person => {
      const signIn = last.get(id);
      return {
        id,
        name,
        email,
        role,
        twoFactor: twoFactorEnabled,
        since: instantOf(createdAt),
        deactivatedAt: deactivatedAt && instantOf(deactivatedAt),
        lastSignIn: signIn ? instantOf(signIn) : null,
        sessions: _count.sessions,
      };
    })
    .sort(
      (a, b) =>
        Number(a.deactivatedAt !== null) - Number(b.deactivatedAt !== null) ||
        a.name.localeCompare(b.name) ||
        a.email.localeCompare(b.email),
    );
}

/** The person with this id; null when there is none. For admins only. */
export const personById = async (id: string): Promise<Person | null> =>
  (await people()).find((person) => person.id === id) ?? null;

/** Links that can still be used, the newest first. For admins only; no link holds its token. */
export async function openLinks(): Promise<OpenLink[]> {
  const rows = await db().oneTimeLink.findMany({
    where: { usedAt: null, revokedAt: null, expiresAt: { gt: new Date() } },
    orderBy: { createdAt: "desc" },
  });
  return rows.map(({ id, kind, email, name, role, createdByName, createdAt, expiresAt }) => ({
    id,
    kind,
    email,
    name,
    role,
    by: createdByName,
    at: instantOf(createdAt),
    expiresAt: instantOf(expiresAt),
  }));
}

/** What the link with this hash is for, while it can be used; null afterwards. For whoever holds the link. */
export async function linkByHash(
  tokenHash: string,
): Promise<Pick<OpenLink, "id" | "kind" | "email" | "name" | "role"> | null> {
  const row = await db().oneTimeLink.findFirst({
    where: { tokenHash, usedAt: null, revokedAt: null, expiresAt: { gt: new Date() } },
  });
  return row && { id: row.id, kind: row.kind, email: row.email, name: row.name, role: row.role };
}

/** A session of a person, as they see their own. */
export type OwnSession = {
  readonly token: string;
  readonly since: UtcInstant;
  readonly until: UtcInstant;
  readonly address: string | null;
  readonly userAgent: string;
};

/**
 * Sessions of a person that go on, the newest first. The token is for comparing alone: it must not leave the server.
 */
export async function sessionsOf(userId: string): Promise<OwnSession[]> {
  const rows = await db().session.findMany({
    where: { userId, ...goingOn() },
    orderBy: { createdAt: "desc" },
  });
  return rows.map(({ token, createdAt, expiresAt, ipAddress, userAgent }) => ({
    token,
    since: instantOf(createdAt),
    until: instantOf(expiresAt),
    address: ipAddress || null,
    userAgent: userAgent ?? "",
  }));
}

/** Whether a person's second factor is on. */
export const hasSecondFactor = async (userId: string): Promise<boolean> =>
  (await db().user.findUnique({ where: { id: userId }, select: { twoFactorEnabled: true } }))?.twoFactorEnabled ??
  false;
