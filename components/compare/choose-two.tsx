import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Dataset } from "@/lib/rules/dataset";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { CompareWith } from "./compare-with";

type Props = {
  /** Those that were ticked, known or not; not two. */
  numbers: readonly string[];
  dataset: Pick<Dataset, "draws">;
  locale: Locale;
};

/** Why what was ticked is no pair, and the ways on: the list, or another draw for the one that was ticked. */
export function ChooseTwo({ numbers, dataset, locale }: Props) {
  const t = useTranslations("versus.two");
  const choose = useTranslations("versus.choose");
  const list = useTranslations("draws");
  const only = numbers.length === 1 ? dataset.draws.find(({ number }) => number === numbers[0]) : undefined;
  return (
    <>
      <Breadcrumb locale={locale} trail={[{ path: "/draws", label: list("title") }]} />
      <h1>{t("title")}</h1>
      <p className="measure mt-4">
        {t("count", { count: numbers.length })} <a href={`/${locale}/draws`}>{t("back")}</a>
      </p>
      {only && (
        <div className="mt-10">
          <CompareWith
            draw={only}
            dataset={dataset}
            locale={locale}
            title={choose("titleOf", { number: only.number })}
          />
        </div>
      )}
    </>
  );
}
