import { useTranslations } from "next-intl";
import type { DatasetNow } from "@/lib/rules/dataset";
import type { Draw } from "@/lib/rules/draw/draw";
import type { Locale } from "@/lib/rules/text/bilingual";
import { DrawTable } from "./draw-table";

type Props = {
  /** In the order to show. */
  draws: readonly Draw[];
  dataset: DatasetNow;
  /** Beginning of the ids of its parts. */
  id: string;
  caption: string;
  locale: Locale;
};

/** A few draws as rows, of which two can be ticked and compared: a plain GET form. */
export function TickableDraws({ draws, dataset, id, caption, locale }: Props) {
  const t = useTranslations("draws.compare");
  return (
    <>
      <div className="table-scroll mt-3" tabIndex={0} role="region" aria-label={caption}>
        <DrawTable
          draws={draws}
          all={dataset.draws}
          categories={dataset.categories}
          grids={dataset.crsGrids}
          corrections={dataset.corrections}
          note={`${id}-doubt`}
          ticks={`${id}-ticked`}
          locale={locale}
          caption={caption}
        />
      </div>
      {draws.length > 1 && (
        <form id={`${id}-ticked`} method="get" action={`/${locale}/draws/compare`} className="mt-3 no-print">
          <button type="submit" className="button">
            {t("button")}
          </button>
        </form>
      )}
    </>
  );
}
