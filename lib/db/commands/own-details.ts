import type { PersonEntry } from "@/lib/rules/account/person-entry";
import type { Db } from "../connect";
import { alone, DONE, refuse, type Result } from "./managing";
import type { Client } from "./revision-meta";
import { writeAudit, type Actor } from "./write-audit";

/**
 * Gives a person the name and e-mail address that they ask for, each with its line in the audit. With the address they
 * sign in, so that a new one ends their other sessions. What was saved before keeps the name of its day.
 * @param kept the token of the session that goes on
 * @returns `exists` where somebody else has the address
 * @throws when the database does not answer
 */
export const changeOwnDetails = (
  client: Client,
  { name, email }: Pick<PersonEntry, "name" | "email">,
  by: Actor & { readonly id: string },
  kept: string,
): Promise<Result> =>
  alone(client, async (tx) => {
    const before = await tx.user.findUnique({ where: { id: by.id } });
    if (!before || before.deactivatedAt) return refuse("not_found");
    if (before.name === name && before.email === email) return refuse("unchanged");
    if (before.email !== email && (await tx.user.count({ where: { email } })) > 0) return refuse("exists");
    await tx.user.update({ where: { id: by.id }, data: { name, email } });
    const act = { by: { id: by.id, name }, network: by.network };
    if (before.name !== name)
      await writeAudit(tx, { ...act, kind: "name_changed", detail: `${before.name} → ${name}` });
    if (before.email !== email) {
      await tx.session.deleteMany({ where: { userId: by.id, token: { not: kept } } });
      await tx.verification.deleteMany({ where: { value: by.id } });
      await moveToDo(tx, before.email.toLowerCase(), email.toLowerCase());
      await writeAudit(tx, { ...act, kind: "email_changed", detail: `${before.email} → ${email}` });
    }
    return DONE;
  });

/** What needs doing is told at the new address from then on; alerts that the old one subscribed to stay its own. */
async function moveToDo(tx: Db, from: string, to: string): Promise<void> {
  if (from === to) return;
  await tx.$executeRaw`
    WITH moved AS (UPDATE alert_subscriber SET to_do = false WHERE address = ${from} AND to_do RETURNING language)
    INSERT INTO alert_subscriber (address, language, to_do) SELECT ${to}, language, true FROM moved
    ON CONFLICT (address) DO UPDATE SET to_do = true`;
  await tx.$executeRaw`DELETE FROM alert_subscriber WHERE address = ${from} AND choice IS NULL AND NOT to_do`;
}
