import { hashPassword } from "better-auth/crypto";
import { removeFactor, setPassword } from "../db/commands/person-access";
import { writeAudit } from "../db/commands/write-audit";
import { connect } from "../db/connect";
import { env } from "../env";
import { generatePassword } from "./password";

/**
 * Gives a user a new password, removes the second factor and ends all of that user's sessions and open password links:
 * for whoever lost the way in and holds the machine. Somebody deactivated stays so. Reads `DATABASE_URL`; meant for
 * scripts.
 * @param email in any case
 * @returns the new password, known nowhere else, and whether a second factor was removed; null when no user has this
 * address
 */
export async function resetPassword(
  email: string,
): Promise<{ readonly password: string; readonly factorRemoved: boolean } | null> {
  const password = generatePassword();
  const hash = await hashPassword(password);
  const client = connect(env().DATABASE_URL);
  try {
    return await client.$transaction(async (tx) => {
      const user = await tx.user.findUnique({ where: { email: email.trim().toLowerCase() } });
      if (!user) return null;
      await setPassword(tx, user.id, hash);
      const factorRemoved = await removeFactor(tx, user.id);
      await writeAudit(tx, {
        kind: "password_by_command",
        by: { id: null, name: "admin:reset" },
        subject: user,
        network: null,
      });
      return { password, factorRemoved };
    });
  } finally {
    await client.$disconnect();
  }
}
