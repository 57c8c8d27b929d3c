import { useTranslations } from "next-intl";
import { DrawForm } from "@/components/admin/draw/draw-form";
import { drawFormOf, type DrawFormValues } from "@/components/admin/draw/draw-form-state";
import { recentOfAll } from "@/components/admin/draw/recent-draws";
import { roundGroups } from "@/components/admin/draw/round-options";
import type { Dataset } from "@/lib/rules/dataset";
import { formatDay } from "@/lib/format";
import { messages } from "@/lib/i18n/messages";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import type { DrawAction } from "./draw-form-props";

type Props = {
  action: DrawAction;
  locale: Locale;
  /** True when a draw is changed, false for a new one. */
  editing: boolean;
  /** True while it is hidden: only what the form answered is shown. */
  closed?: boolean;
  values: DrawFormValues;
  /** Characters of the longest announcement that can be pasted. */
  maxPasted: number;
  dataset: Dataset;
  /** The day in Ottawa. */
  today: IsoDate;
};

/** The form of a draw with its words and its choices. */
export function DrawFormView({ action, locale, editing, closed = false, values, maxPasted, dataset, today }: Props) {
  const t = useTranslations("admin");
  const { acts, pasted, admin, common, found, kept } = messages[locale];
  const { form, check, errors } = admin;
  const groups = roundGroups(dataset.categories, locale, {
    others: t("form.programGroup"),
    ended: (name, last) =>
      t("ended", { name, when: last < today ? "past" : "ahead", date: formatDay(last, locale, "short") }),
  });
  const { programs } = common;
  const text = {
    form,
    check,
    merge: acts.merge,
    kept,
    pasted,
    found: found.form,
    problem: errors.title,
    item: errors.item,
    programs,
    maxPasted,
  };
  const recent = recentOfAll(dataset, locale);
  return <DrawForm initial={drawFormOf(values)} {...{ action, groups, recent, locale, text, editing, closed }} />;
}
