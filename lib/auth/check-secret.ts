import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { db } from "../db/client";
import { logger } from "../logger";
import { closed, isOfNow, numberOf, opened, secrets, type Secrets } from "./secrets";

/** Under this name the library's table of things to verify holds which secret the last start had. */
const MARK = "tracker secret";
const FOREVER = new Date("9999-12-31T00:00:00Z");
const AGAIN_MS = 10_000;
/** Milliseconds: it begins while a process starts, which has much else to do then. */
const PATIENCE = { maxWait: 10_000, timeout: 15_000 };

/** What a start found of the secret: whether it is another than at the last one, and what became of second factors. */
export type Checked = { readonly changed: boolean; readonly renewed: number; readonly unreadable: number };

/**
 * Compares the secret with that of the last start, and encrypts anew each second factor that another one had encrypted:
 * nobody is locked out by a new secret as long as the one of before stands beside it.
 * @throws when the database does not answer
 */
export async function checkSecret(given: Secrets = secrets()): Promise<Checked> {
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${MARK}))`;
    let [renewed, unreadable] = [0, 0];
    for (const { id, secret, backupCodes } of await tx.twoFactor.findMany()) {
      if (isOfNow(given, secret) && isOfNow(given, backupCodes)) continue;
      const [plain, codes] = [await opened(given, secret), await opened(given, backupCodes)];
      if (plain === null || codes === null) {
        unreadable += 1;
        continue;
      }
      const data = { secret: await closed(given, plain), backupCodes: await closed(given, codes) };
      // Only as it was read: somebody may have made a new one meanwhile, or spent a backup code.
      const { count } = await tx.twoFactor.updateMany({ where: { id, secret, backupCodes }, data });
      renewed += count;
    }
    const [mark, value] = [
      await tx.verification.findFirst({ where: { identifier: MARK } }),
      String(numberOf(given.now)),
    ];
    const row = { identifier: MARK, value, expiresAt: FOREVER };
    if (mark === null) await tx.verification.create({ data: { id: MARK, ...row } });
    else if (mark.value !== value) await tx.verification.update({ where: { id: mark.id }, data: row });
    return { changed: mark !== null && mark.value !== value, renewed, unreadable };
  }, PATIENCE);
}

/** True when neither secret opens a person's second factor. */
export async function isLockedOut(userId: string): Promise<boolean> {
  const row = await db().twoFactor.findUnique({ where: { userId }, select: { secret: true } });
  return row !== null && (await opened(secrets(), row.secret)) === null;
}

/** Checks the secret once the database answers, and says in the log what whoever runs the tracker has to know. */
export async function startSecretCheck(): Promise<void> {
  for (;;) {
    try {
      return tell(await checkSecret());
    } catch (error) {
      logger().warn({ err: error }, "AUTH_SECRET was not compared with that of the last start: it is tried again");
      await wait(AGAIN_MS, undefined, { ref: false });
    }
  }
}

function tell({ changed, renewed, unreadable }: Checked): void {
  if (changed)
    logger().warn(
      { renewed },
      "AUTH_SECRET is another than at the last start: all sessions have ended. Links of alerts sent before it count " +
        "while AUTH_SECRET_OLD has the one of before.",
    );
  if (unreadable > 0)
    logger().error(
      { unreadable },
      "Second factors were encrypted with another AUTH_SECRET: these people cannot sign in. Give that secret as " +
        "AUTH_SECRET_OLD, or run npm run admin:reset for each.",
    );
}
