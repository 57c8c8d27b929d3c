import { useTranslations } from "next-intl";
import { DrawForm } from "@/components/admin/draw/draw-form";
import { drawFormOf, type DrawFormValues } from "@/components/admin/draw/draw-form-state";
import { roundGroups } from "@/components/admin/draw/round-options";
import type { Dataset } from "@/lib/rules/dataset";
import { PROGRAMS, type Program } from "@/lib/rules/draw/draw";
import { formatDay } from "@/lib/format";
import { messages } from "@/lib/i18n/messages";
import type { DrawTarget } from "./answer-draw";
import { drawAction } from "./draw-action";

type Props = {
  target: DrawTarget;
  values: DrawFormValues;
  dataset: Dataset;
  /**
   * Differs after each save, so that the form begins anew; the same while it is answered, or an answer without scripts
   * is lost.
   */
  round: string;
};

/** The form of a draw with its action, its words and its choices. */
export function DrawFormView({ target, values, dataset, round }: Props) {
  const { locale, number } = target;
  const t = useTranslations("admin");
  const common = useTranslations("common");
  const { acts, pasted, admin } = messages[locale];
  const { form, check } = admin;
  const programs = Object.fromEntries(PROGRAMS.map((program) => [program, common(`programs.${program}`)])) as Record<
    Program,
    string
  >;
  const groups = roundGroups(dataset.categories, locale, {
    others: t("form.programGroup"),
    ended: (name, { version }) =>
      version?.effectiveTo ? t("ended", { name, date: formatDay(version.effectiveTo, locale, "short") }) : name,
  });
  return (
    <DrawForm
      key={round}
      action={drawAction.bind(null, target)}
      initial={drawFormOf(values)}
      groups={groups}
      text={{ form, check, merge: acts.merge, pasted, problem: t("errors.title"), item: admin.errors.item, programs }}
      editing={number !== null}
    />
  );
}
