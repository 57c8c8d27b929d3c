import { createTranslator } from "next-intl";
import { messages } from "@/lib/i18n/messages";
import type { AlertChoice } from "@/lib/rules/alert/choice";
import { toldTo } from "@/lib/rules/alert/told";
import { storedVersionSchema } from "@/lib/rules/category/stored-schema";
import type { Dataset } from "@/lib/rules/dataset";
import type { Draw } from "@/lib/rules/draw/draw";
import { storedDrawSchema } from "@/lib/rules/draw/stored-schema";
import type { Locale } from "@/lib/rules/text/bilingual";
import { doubtInline } from "@/lib/figures/words/doubt-words";
import { formatCount, formatDay, formatDrawNumber } from "@/lib/format";
import type { Mail } from "./mailer";
import type { Notice } from "./notice";

/** The data that the words of a message are taken from. */
export type MailData = Pick<Dataset, "draws" | "categories" | "corrections">;

type Entry = { readonly text: string; readonly path: string };

const MOST_ENTRIES = 20;

/** The words of alerts in a language. */
export const alertWords = (locale: Locale) =>
  createTranslator({ locale, messages: messages[locale], namespace: "alerts" });

const feedWords = (locale: Locale) => createTranslator({ locale, messages: messages[locale], namespace: "feeds" });

/**
 * The message about some notices, as the draws are now; what is hidden since is left out.
 * @param links where more is read, and where telling ends
 * @returns null when nothing of it concerns the reader any more
 */
export function alertMail(
  notices: readonly Notice[],
  choice: AlertChoice,
  data: MailData,
  locale: Locale,
  links: { readonly site: string; readonly leave: string },
): Mail | null {
  const t = alertWords(locale);
  const entries = notices.flatMap((notice) => entryOf(notice, choice, data, locale) ?? []);
  const [only] = entries;
  if (only === undefined) return null;
  const shown = entries.slice(0, MOST_ENTRIES);
  const more = entries.length - shown.length;
  const subject = entries.length === 1 ? only.text : t("mail.subject", { count: entries.length });
  const lines = shown.map(({ text, path }) => ({ text, url: `${links.site}/${locale}${path}` }));
  return mailOf(subject, lines, [
    ...(more > 0 ? [{ text: t("mail.more", { count: more }), url: `${links.site}/${locale}/draws` }] : []),
    { text: t("mail.why", { choice: choiceWords(choice, data, locale) }) },
    { text: t("mail.leave"), url: links.leave },
    { text: t("mail.independent") },
  ]);
}

/** The message that asks whether an address is to be told. */
export function confirmationMail(
  choice: AlertChoice,
  data: MailData,
  locale: Locale,
  { confirm, hours }: { readonly confirm: string; readonly hours: number },
): Mail {
  const t = alertWords(locale);
  return mailOf(
    t("mail.confirmSubject"),
    [{ text: t("mail.confirm", { choice: choiceWords(choice, data, locale) }), url: confirm }],
    [{ text: t("mail.confirmUntil", { hours }) }, { text: t("mail.independent") }],
  );
}

type Line = { readonly text: string; readonly url?: string };

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A message of lines, each with a link of its own: as text and as simple HTML, without a picture or a script. */
export function mailOf(subject: string, lines: readonly Line[], foot: readonly Line[]): Mail {
  const asText = ({ text, url }: Line) => (url === undefined ? text : `${text}\n${url}`);
  const asHtml = ({ text, url }: Line) =>
    `<p>${escaped(text)}${url === undefined ? "" : `<br><a href="${escaped(url)}">${escaped(url)}</a>`}</p>`;
  return {
    subject,
    text: `${[...lines.map(asText), "--", ...foot.map(asText)].join("\n\n")}\n`,
    html: `${lines.map(asHtml).join("\n")}\n<hr>\n${foot.map(asHtml).join("\n")}\n`,
  };
}

/** A choice in words, such as *Healthcare, French; cut-off of 480 or lower; with corrections*. */
export function choiceWords(choice: AlertChoice, { categories }: Pick<MailData, "categories">, locale: Locale): string {
  const t = alertWords(locale);
  const names = categories.filter(({ slug }) => choice.category.includes(slug)).map(({ name }) => name[locale]);
  return [
    names.length === 0 ? t("choice.all") : names.join(", "),
    ...(choice.score === null ? [] : [t("choice.score", { score: formatCount(choice.score, locale) })]),
    ...(choice.noc === null ? [] : [t("choice.noc", { noc: choice.noc })]),
    ...(choice.corrections === "on" ? [t("choice.corrections")] : []),
  ].join("; ");
}

function entryOf(notice: Notice, choice: AlertChoice, data: MailData, locale: Locale): Entry | null {
  const told = toldTo(choice, notice);
  if (told === null) return null;
  const { record, key, values } = notice;
  const t = alertWords(locale);
  if (record === "draw") return drawEntry(notice, told, data, locale);
  if (record === "correction") {
    const [number = ""] = key.split("/");
    const draw = data.draws.find((each) => each.number === number);
    return draw
      ? { text: t(`mail.correction.${told}`, { number: formatDrawNumber(number, locale) }), path: `/draws/${number}` }
      : null;
  }
  const slug = record === "version" ? storedVersionSchema.parse(values.after ?? values.before).category : key;
  const category = data.categories.find((each) => each.slug === slug);
  const name = category?.name[locale] ?? slug;
  return { text: t(`mail.rules.${told}`, { name }), path: category ? `/categories/${slug}` : "/categories" };
}

function drawEntry(
  { values }: Notice,
  told: "new" | "changed" | "removed",
  data: MailData,
  locale: Locale,
): Entry | null {
  const t = alertWords(locale);
  const before = values.before === null ? null : storedDrawSchema.parse(values.before);
  const after = values.after === null ? null : storedDrawSchema.parse(values.after);
  const now = after && data.draws.find(({ number }) => number === after.number);
  if (told === "removed" || after === null)
    return before && { text: t("mail.draw.removed", { draw: drawWords(before, data, locale) }), path: "/draws" };
  // It was hidden since: the message that says so follows.
  if (!now) return null;
  const path = `/draws/${now.number}`;
  const words = drawWords(now, data, locale);
  return told === "new" || before === null
    ? { text: words, path }
    : { text: t("mail.draw.changed", { draw: words, before: drawWords(before, data, locale) }), path };
}

/** A draw in a line: number, category, cut-off, size, day, and what is doubtful of it. */
function drawWords(draw: Draw, { categories, corrections }: MailData, locale: Locale): string {
  const t = feedWords(locale);
  const category = categories.find(({ slug }) => slug === draw.category);
  const entry = t("entry", {
    number: formatDrawNumber(draw.number, locale),
    category: category?.shortName[locale] ?? t("unclassified"),
    cutoff: formatCount(draw.cutoff, locale),
    invitations: formatCount(draw.invitations, locale),
  });
  const of = { locale, messages: messages[locale] } as const;
  const [common, doubt] = [
    createTranslator({ ...of, namespace: "common" }),
    createTranslator({ ...of, namespace: "doubt" }),
  ];
  const doubtful = doubtInline(draw, corrections, { common, doubt, locale });
  return `${entry}, ${formatDay(draw.date, locale)}${doubtful === null ? "" : ` (${doubtful})`}`;
}
