import { useTranslations } from "next-intl";
import { SELECTION_BEGAN } from "@/lib/rules/draw/draw";
import { rankInCategory, type Place } from "@/lib/rules/draw/rank";
import { formatDay } from "@/lib/format";
import type { DrawProps } from "./draw-props";

/** How the draw ranks in its category, on its day and to date; nothing where no ranks are counted. */
export function DrawPlace({ draw, dataset, locale }: DrawProps) {
  const t = useTranslations("draw.place");
  const onItsDay = rankInCategory(draw, dataset.draws, draw.date);
  const toDate = rankInCategory(draw, dataset.draws, dataset.knownTo);
  const category = dataset.categories.find(({ slug }) => slug === draw.category);
  if (!category || !onItsDay || !toDate) return null;
  const place = (key: "bySize" | "byCutoff", { rank, tied, of }: Place) =>
    t(key, { rank, tied: tied ? "yes" : "no", of });
  return (
    <section aria-labelledby="place">
      <h2 id="place">{t("title")}</h2>
      <p className="mt-3 text-ink-soft">
        {t("since", { date: formatDay(SELECTION_BEGAN, locale), category: category.shortName[locale] })}
      </p>
      <table className="data-table mt-3">
        <caption className="sr-only">{t("title")}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{t("asOf")}</th>
            <th scope="col">{t("toDate", { knownTo: formatDay(dataset.knownTo, locale) })}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t("size")}</th>
            <td>{place("bySize", onItsDay.bySize)}</td>
            <td>{place("bySize", toDate.bySize)}</td>
          </tr>
          <tr>
            <th scope="row">{t("cutoff")}</th>
            <td>{place("byCutoff", onItsDay.byCutoff)}</td>
            <td>{place("byCutoff", toDate.byCutoff)}</td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}
