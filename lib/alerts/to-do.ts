import "server-only";
import { createTranslator } from "next-intl";
import { z } from "zod";
import type { Client } from "@/lib/db/commands/revision-meta";
import { messages } from "@/lib/i18n/messages";
import { formatInstant } from "@/lib/format";
import type { Locale } from "@/lib/rules/text/bilingual";
import { parseUtcInstant } from "@/lib/rules/time/iso-date";
import { TO_DO_KINDS, type ToDo } from "@/lib/rules/to-do/to-do";
import { alertWords, mailOf } from "./mail-text";
import type { Mail } from "./mailer";

/** What needs doing as a message tells it: reads it as it is stored. */
export const toDoNoticeSchema = z.object({
  record: z.literal("to_do"),
  todos: z.array(
    z.object({ kind: z.enum(TO_DO_KINDS), count: z.number(), path: z.string(), since: z.string().nullable() }),
  ),
});
export type ToDoNotice = z.infer<typeof toDoNoticeSchema>;

/** Counts that rise by themselves while nothing new happens: that there is one is told once. */
const RISING: readonly string[] = ["feed_failing", "silence"];

const signOf = (todos: ToDoNotice["todos"]): string =>
  JSON.stringify(todos.map(({ kind, count }) => [kind, RISING.includes(kind) ? 1 : count]));

/**
 * Makes messages of what needs doing where that has changed since it was told: to the webhooks that want them, and to
 * subscribers whose address is that of an admin who may sign in. The first time nobody is told: it is what stood here.
 * @param look what needs doing now: called once no other process is at it, so that nobody tells an older state after it
 * @returns how many messages were made
 * @throws when the database does not answer
 */
export const tellToDo = (client: Client, look: () => Promise<readonly ToDo[]>): Promise<number> =>
  client.$transaction(async (tx) => {
    const [lock] = await tx.$queryRaw<{ held: boolean }[]>`
      SELECT pg_try_advisory_xact_lock(hashtext('tracker alerts to do')) AS held`;
    if (!lock?.held) return 0;
    const todos = (await look()).map(({ kind, count, path, since }) => ({ kind, count, path, since }));
    const [last] = await tx.$queryRaw<{ told: unknown }[]>`
      SELECT told FROM alert_notice WHERE told ->> 'record' = 'to_do' ORDER BY id DESC LIMIT 1`;
    const told = last && toDoNoticeSchema.parse(last.told).todos;
    if (told && signOf(told) === signOf(todos)) return 0;
    const notice = await tx.alertNotice.create({ data: { told: { record: "to_do", todos } } });
    if (!told || todos.length === 0) return 0;
    return tx.$executeRaw`
      INSERT INTO alert_delivery (webhook_id, subscriber_id, notices)
      SELECT id, NULL, ARRAY[${notice.id}::int] FROM alert_webhook WHERE to_do
      UNION ALL
      SELECT NULL, s.id, ARRAY[${notice.id}::int] FROM alert_subscriber s
      JOIN "user" u ON lower(u.email) = s.address AND u.role = 'admin' AND u.deactivated_at IS NULL
      WHERE s.to_do`;
  });

/** The message about what needs doing, a line and a link each. */
export function toDoMail(
  { todos }: ToDoNotice,
  locale: Locale,
  { site, leave }: { readonly site: string; readonly leave: string },
): Mail {
  const t = alertWords(locale);
  const says = createTranslator({ locale, messages: messages[locale], namespace: "toDo" });
  const lines = todos.map(({ kind, count, path, since }) => {
    const when = since === null ? "" : formatInstant(parseUtcInstant(since)!, locale);
    return {
      text: says(`kinds.${kind}`, { count, since: since === null ? "never" : "once", when }),
      url: `${site}/${locale}${path}`,
    };
  });
  return mailOf(t("mail.toDoSubject"), lines, [
    { text: t("mail.toDoWhy"), url: `${site}/${locale}/admin/alerts` },
    { text: t("mail.leave"), url: leave },
    { text: t("mail.independent") },
  ]);
}
