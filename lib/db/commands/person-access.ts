import type { Db } from "../connect";

/** The name better-auth gives to a sign-in by e-mail and password. */
export const CREDENTIAL = "credential";

/**
 * Gives a person another password and ends all of their sessions and every link for yet another one, in the caller's
 * transaction.
 */
export async function setPassword(tx: Db, userId: string, passwordHash: string): Promise<void> {
  const changed = await tx.account.updateMany({
    where: { userId, providerId: CREDENTIAL },
    data: { password: passwordHash },
  });
  if (changed.count === 0) {
    await tx.account.create({
      data: { id: userId, accountId: userId, providerId: CREDENTIAL, userId, password: passwordHash },
    });
  }
  await tx.oneTimeLink.updateMany({
    where: { userId, usedAt: null, revokedAt: null },
    data: { revokedAt: new Date() },
  });
  await endSessionsOf(tx, userId);
}

/** Ends every session of a person and every second step under way, in the caller's transaction. */
export async function endSessionsOf(tx: Db, userId: string): Promise<void> {
  await tx.session.deleteMany({ where: { userId } });
  await tx.verification.deleteMany({ where: { value: userId } });
}

/**
 * Removes a person's second factor, in the caller's transaction.
 * @returns false when there was none
 */
export async function removeFactor(tx: Db, userId: string): Promise<boolean> {
  const { count } = await tx.user.updateMany({
    where: { id: userId, twoFactorEnabled: true },
    data: { twoFactorEnabled: false },
  });
  await tx.twoFactor.deleteMany({ where: { userId } });
  return count > 0;
}
