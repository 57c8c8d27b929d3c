import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { DatasetNow } from "@/lib/rules/dataset";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { TickableDraws } from "../draws/tickable-draws";
import { CompareWith } from "./compare-with";

type Props = {
  /** Those that were ticked, known or not; not two. */
  numbers: readonly string[];
  dataset: DatasetNow;
  locale: Locale;
};

/** Draws to tick: those of some months. */
const OFFERED = 20;

/** Two draws to tick; or why what was ticked is no pair, with another draw for the one that was. */
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
        {t(numbers.length === 0 ? "tick" : "count", { count: numbers.length })}{" "}
        <a href={`/${locale}/draws`}>{t("back")}</a>
      </p>
      {!only && (
        <TickableDraws
          draws={dataset.draws.toReversed().slice(0, OFFERED)}
          dataset={dataset}
          id="offered"
          caption={t("latest", { count: OFFERED })}
          locale={locale}
        />
      )}
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
