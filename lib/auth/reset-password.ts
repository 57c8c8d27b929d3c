import { hashPassword } from "better-auth/crypto";
import { connect } from "../db/connect";
import { env } from "../env";
import { CREDENTIAL } from "./credential";
import { generatePassword } from "./password";

/**
 * Gives a user a new password and ends all of that user's sessions. Reads `DATABASE_URL`; meant for scripts.
 * @param email in any case
 * @returns the new password, known nowhere else; null when no user has this address
 */
export async function resetPassword(email: string): Promise<string | null> {
  const password = generatePassword();
  const hash = await hashPassword(password);
  const client = connect(env().DATABASE_URL);
  try {
    return await client.$transaction(async (tx) => {
      const user = await tx.user.findUnique({ where: { email: email.trim().toLowerCase() } });
      if (!user) return null;
      const changed = await tx.account.updateMany({
        where: { userId: user.id, providerId: CREDENTIAL },
        data: { password: hash },
      });
      if (changed.count === 0) {
        await tx.account.create({
          data: { id: user.id, accountId: user.id, providerId: CREDENTIAL, userId: user.id, password: hash },
        });
      }
      await tx.session.deleteMany({ where: { userId: user.id } });
      return password;
    });
  } finally {
    await client.$disconnect();
  }
}
