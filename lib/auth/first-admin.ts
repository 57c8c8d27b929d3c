import { randomUUID } from "node:crypto";
import { hashPassword } from "better-auth/crypto";
import { CREDENTIAL } from "../db/commands/person-access";
import { writeAudit } from "../db/commands/write-audit";
import { connect } from "../db/connect";
import { env, SettingError } from "../env";
import { isGuessable } from "./guessable";
import { generatePassword } from "./password";

/** Address of the first admin when `ADMIN_EMAIL` names none. Nothing is ever sent to it. */
const DEFAULT_EMAIL = "admin@tracker.localhost";

export type FirstAdmin = {
  readonly email: string;
  readonly password: string;
  /** True when the password was made here and is known nowhere else: show it once. */
  readonly generated: boolean;
};

/**
 * Makes the first admin when nobody may sign in yet, from `ADMIN_EMAIL` and `ADMIN_PASSWORD` or what stands in for
 * them. Several starts at once make one. Reads `DATABASE_URL`; meant for scripts.
 * @returns what was made, or null when somebody exists
 * @throws SettingError when `ADMIN_PASSWORD` would be guessed early
 */
export async function ensureFirstAdmin(): Promise<FirstAdmin | null> {
  const { DATABASE_URL, ADMIN_EMAIL, ADMIN_PASSWORD } = env();
  const email = (ADMIN_EMAIL ?? DEFAULT_EMAIL).toLowerCase();
  const password = ADMIN_PASSWORD ?? generatePassword();
  const hash = await hashPassword(password);
  const client = connect(DATABASE_URL);
  try {
    return await client.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('tracker first admin'))`;
      if ((await tx.user.count()) > 0) return null;
      if (ADMIN_PASSWORD !== undefined && isGuessable(ADMIN_PASSWORD, [email]))
        throw new SettingError("ADMIN_PASSWORD: would be guessed early; give one that is not common and no repetition");
      const id = randomUUID();
      const name = email.slice(0, email.indexOf("@"));
      await tx.user.create({
        data: {
          id,
          name,
          email,
          emailVerified: true,
          role: "admin",
          accounts: { create: { id: randomUUID(), accountId: id, providerId: CREDENTIAL, password: hash } },
        },
      });
      await writeAudit(tx, {
        kind: "first_admin",
        by: { id: null, name: "start" },
        subject: { id, name },
        network: null,
      });
      return { email, password, generated: ADMIN_PASSWORD === undefined };
    });
  } finally {
    await client.$disconnect();
  }
}
