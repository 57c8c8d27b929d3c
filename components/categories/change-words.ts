import type { createFormatter, createTranslator } from "next-intl";
import type { CategoryVersion } from "@/lib/rules/category/category";
import type { RuleChange, VersionChanges } from "@/lib/rules/category/list-changes";
import { formatCount } from "@/lib/format";
import type { Messages } from "@/lib/i18n/messages";
import type { Locale } from "@/lib/rules/text/bilingual";

/** The words of changes in one language. */
export type ChangeLanguage = {
  readonly t: ReturnType<typeof createTranslator<Messages, "listChanges.sentence">>;
  readonly subject: ReturnType<typeof createTranslator<Messages, "rules.subject">>;
  readonly format: Pick<ReturnType<typeof createFormatter>, "list">;
  readonly locale: Locale;
};

/**
 * What changed between two versions of a category in a sentence: the same occupations or how many came and went, and
 * each rule that is another.
 */
export function changeSentence(
  change: VersionChanges,
  before: CategoryVersion,
  after: CategoryVersion,
  language: ChangeLanguage,
): string {
  const { t, format } = language;
  const { added, removed, kept } = change;
  const moved = added.length + removed.length > 0;
  const listed = moved ? "moved" : kept.length > 0 ? "same" : "none";
  const list = moved ? t("moved", { added: added.length, removed: removed.length }) : t("same", { count: kept.length });
  if (change.rules.length === 0) return t("unchanged", { listed, list });
  const rules = format.list(
    change.rules.map((rule) => ruleWords(rule, before, after, language)),
    { type: "conjunction" },
  );
  return capital(t("but", { listed, list, rules }));
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A rule that is another, as a part of the sentence. */
function ruleWords(
  { rule, how }: RuleChange,
  before: CategoryVersion,
  after: CategoryVersion,
  { t, subject, locale }: ChangeLanguage,
): string {
  if (how === "unclear") return t("unclear", { subject: subject(rule) });
  const [was, is] = [before.rules[rule], after.rules[rule]];
  if (was.state === "value" && is.state === "value")
    switch (rule) {
      case "minMonths":
      case "withinPastYears":
        if (typeof was.value === "number" && typeof is.value === "number")
          return t(rule, { after: is.value, before: was.value });
        break;
      case "minHours":
        if (typeof was.value === "number" && typeof is.value === "number")
          return t(rule, { after: formatCount(is.value, locale), before: formatCount(was.value, locale) });
        break;
      case "mustBeContinuous":
      case "partTimeAllowed":
      case "singleOccupation":
      case "mustBePrimaryNoc":
        return t(rule, { now: is.value === true ? "yes" : "no" });
      case "experienceLocation":
        return t(rule, { now: String(is.value) });
    }
  return t("other", { subject: subject(rule) });
}
