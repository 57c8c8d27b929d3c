import "server-only";
import { createHmac } from "node:crypto";
import { db } from "../db/client";
import { env } from "../env";

/** Wrong tries that an account has, from whatever addresses, before it waits. */
export const ACCOUNT_TRIES = 10;
/** After its first wrong try an account begins anew; so long does it wait at most. */
export const ACCOUNT_WINDOW_SECONDS = 15 * 60;

/** A text under which something is counted or recognised, and from which it cannot be read. */
export const keyed = (...parts: readonly string[]): string =>
  createHmac("sha256", env().AUTH_SECRET ?? "")
    .update(parts.join("\n"))
    .digest("base64url");

export type Try =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly seconds: number /** True for the first that is refused. */;
      readonly first: boolean;
    };

/**
 * Takes a try before its outcome is known, so that tries made at once cannot pass together. Refused tries count no
 * further: the wait ends 15 minutes after the first wrong one, whatever else is tried.
 * @throws when the database does not answer
 */
export async function countTry(key: string): Promise<Try> {
  await db()
    .$executeRaw`DELETE FROM "sign_in_tries" WHERE "since" < now() - make_interval(secs => ${ACCOUNT_WINDOW_SECONDS})`;
  const [row] = await db().$queryRaw<{ count: number; seconds: number }[]>`
    INSERT INTO "sign_in_tries" AS tries ("key", "count") VALUES (${key}, 1)
    ON CONFLICT ("key") DO UPDATE SET "count" = least(tries."count" + 1, ${ACCOUNT_TRIES + 2})
    RETURNING "count", ceil(extract(epoch FROM "since" - now()) + ${ACCOUNT_WINDOW_SECONDS})::int AS "seconds"`;
  if (!row) throw new Error("a try was not counted");
  return row.count <= ACCOUNT_TRIES
    ? { ok: true }
    : { ok: false, seconds: Math.max(1, row.seconds), first: row.count === ACCOUNT_TRIES + 1 };
}

/** Under which a code of a person's authenticator app is marked as used. */
export const codeKey = (userId: string, digits: string): string => keyed("code", userId, digits);

/**
 * Marks a code as used.
 * @returns false when it was used in the last 15 minutes already, which is longer than any code lives
 */
export async function spendOnce(key: string): Promise<boolean> {
  return (
    (await db()
      .$executeRaw`INSERT INTO "sign_in_tries" ("key", "count") VALUES (${key}, 1) ON CONFLICT ("key") DO NOTHING`) ===
    1
  );
}

/** Gives back a try that was no try: the answer did not depend on what was typed. */
export async function giveBackTry(key: string): Promise<void> {
  await db().$executeRaw`UPDATE "sign_in_tries" SET "count" = "count" - 1 WHERE "key" = ${key} AND "count" > 1`;
}

/** Forgets the tries: the right one was among them. */
export async function clearTries(key: string): Promise<void> {
  await db().signInTries.deleteMany({ where: { key } });
}
