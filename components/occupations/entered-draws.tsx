import { useFormatter, useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Rule } from "@/lib/rules/category/category";
import type { Dataset } from "@/lib/rules/dataset";
import type { Draw } from "@/lib/rules/draw/draw";
import type { EnteredDraw } from "@/lib/rules/eligibility/occupation-eligibility";
import { DrawsAgainstCec } from "../categories/draws-against-cec";
import { undeterminedText } from "../check/check-words";

type Props = { noc: string; entered: readonly EnteredDraw[]; dataset: Dataset; locale: Locale };

const known = <T,>(rule: Rule<T>): T | null => (rule.state === "value" ? rule.value : null);

/**
 * The draws that work in an occupation could have entered, each with what its list asked of work on that day and what
 * it leaves open.
 */
export function EnteredDraws({ noc, entered, dataset, locale }: Props) {
  const t = useTranslations("occupations.page");
  const words = {
    t: useTranslations("check"),
    common: useTranslations("common"),
    rules: useTranslations("rules"),
    format: useFormatter(),
    locale,
  };
  const versions = new Map(
    dataset.categories.flatMap((category) => category.versions.map((version) => [version.slug, version])),
  );
  const undetermined = new Map(entered.map((each) => [each.draw.number, each.undetermined]));

  const remark = ({ number, version }: Draw): string => {
    const { rules } = versions.get(version!)!;
    const asked = t("asked", {
      months: known(rules.minMonths) ?? 0,
      continuous: String(known(rules.mustBeContinuous)),
      place: String(known(rules.experienceLocation)),
    });
    const open = undetermined
      .get(number)!
      .map((doubt) => (doubt.kind === "other_conditions" ? t("further") : undeterminedText(doubt, words)));
    return [...(rules.minMonths.state === "value" ? [asked] : []), ...open].join(" · ");
  };

  return (
    <section aria-labelledby="draws" className="mt-10">
      <h2 id="draws">{t("drawsTitle")}</h2>
      <p className="measure mt-1 mb-3 text-ink-soft">
        {t.rich("drawsText", { check: (chunks) => <a href={`/${locale}/check#work=${noc}____`}>{chunks}</a> })}
      </p>
      <DrawsAgainstCec
        draws={entered.map(({ draw }) => draw)}
        dataset={dataset}
        locale={locale}
        caption={t("drawsCaption", { noc })}
        show="category"
        remark={remark}
      />
    </section>
  );
}
