import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Category, CategoryVersion } from "@/lib/rules/category/category";
import type { Dataset } from "@/lib/rules/dataset";
import type { Draw } from "@/lib/rules/draw/draw";
import { gapAbsence, gapTo, MAX_REFERENCE_AGE_DAYS, referencesOf } from "@/lib/rules/draw/gap";
import { formatCount, formatDay, formatDrawNumber } from "@/lib/format";
import { GapValue } from "../draws/gap-value";
import { Unknown } from "../ui/unknown";
import { CategoryMark } from "./category-mark";
import { listYears } from "./list-years";

type Props = {
  /** In the order to show. */
  draws: readonly Draw[];
  dataset: Pick<Dataset, "draws" | "categories">;
  locale: Locale;
  caption: string;
  /** What a row says of its category: the list it was held on, the category too, or nothing. */
  show: "list" | "category" | "nothing";
  /** False for draws that are the yardstick themselves. */
  against?: boolean;
  /** What else is said of a draw, below its list. */
  remark?: (draw: Draw) => string;
};

/** Draws as rows, each beside the CEC draw of its day. */
export function DrawsAgainstCec({ draws, dataset, locale, caption, show, against = true, remark }: Props) {
  const t = useTranslations("categories.draws");
  const notes = useTranslations("categories.notes");
  const references = referencesOf(dataset.draws);
  const versions = new Map(
    dataset.categories.flatMap((category) => category.versions.map((version) => [version.slug, version])),
  );
  const held = (category: Category, version: CategoryVersion | undefined) => (
    <>
      {show === "category" && (
        <>
          <CategoryMark category={category} locale={locale} />{" "}
        </>
      )}
      {version && <span className="whitespace-nowrap text-ink-soft">{t("listOf", { year: listYears(version) })}</span>}
    </>
  );
  return (
    <>
      <div className="table-scroll relative" tabIndex={0} role="region" aria-label={caption}>
        <table className="data-table max-sm:[&_:is(th,td)]:pr-2.5 max-sm:[&_:is(th,td):last-child]:pr-0">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t("columns.draw")}</th>
              {show !== "nothing" && (
                <th scope="col" className="max-sm:hidden">
                  {t(`columns.${show}`)}
                </th>
              )}
              <th scope="col" className="right whitespace-nowrap">
                {t("columns.cutoff")}
              </th>
              {against && (
                <th scope="col" className="right sm:whitespace-nowrap">
                  {t("columns.cec")}
                </th>
              )}
              {against && (
                <th scope="col" className="right">
                  {t("columns.gap")}
                </th>
              )}
              <th scope="col" className="right">
                {t("columns.invitations")}
              </th>
            </tr>
          </thead>
          <tbody>
            {draws.map((draw) => {
              const gap = gapTo(draw, references);
              const category = dataset.categories.find(({ slug }) => slug === draw.category);
              const version = draw.version === null ? undefined : versions.get(draw.version);
              return (
                <tr key={draw.number}>
                  <th scope="row" className="num sm:whitespace-nowrap">
                    <a href={`/${locale}/draws/${draw.number}`}>{formatDrawNumber(draw.number, locale)}</a>
                    {draw.source === "secondary" && "*"}{" "}
                    <time dateTime={draw.date} className="whitespace-nowrap max-sm:block sm:ml-3">
                      {formatDay(draw.date, locale, "short")}
                    </time>
                    {category && show !== "nothing" && (
                      <span className="block text-[0.85rem] whitespace-nowrap text-ink-soft sm:hidden">
                        {show === "category" ? (
                          <CategoryMark category={category} locale={locale} plain />
                        ) : (
                          version && t("listShort", { year: listYears(version) })
                        )}
                      </span>
                    )}
                    {remark && (
                      <span className="block text-[0.85rem] font-normal text-ink-soft sm:hidden">{remark(draw)}</span>
                    )}
                  </th>
                  {show !== "nothing" && (
                    <td className="max-sm:hidden">
                      {category && held(category, version)}
                      {remark && <span className="block text-[0.85rem] text-ink-soft">{remark(draw)}</span>}
                    </td>
                  )}
                  <td className="right">{formatCount(draw.cutoff, locale)}</td>
                  {against && (
                    <td className="right">
                      {gap === null ? (
                        <span className="lg:pr-36">
                          <Unknown reason={t("noCec", { days: MAX_REFERENCE_AGE_DAYS })} />
                        </span>
                      ) : (
                        <>
                          {formatCount(gap.referenceCutoff, locale)}
                          <span className="block text-[0.85rem] whitespace-nowrap text-ink-soft sm:hidden">
                            {t("cecShort", { number: gap.referenceNumber, days: gap.days })}
                          </span>
                          <span className="text-[0.9rem] text-ink-soft max-lg:block max-sm:hidden lg:ml-2 lg:inline-block lg:w-34 lg:text-left">
                            {t("cecDetail", { number: gap.referenceNumber, days: gap.days })}
                          </span>
                        </>
                      )}
                    </td>
                  )}
                  {against && (
                    <td className="right">
                      <GapValue draw={draw} references={references} locale={locale} />
                    </td>
                  )}
                  <td className="right">{formatCount(draw.invitations, locale)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className="mt-2 text-[0.9rem] text-ink-soft">
        {[
          draws.some(({ source }) => source === "secondary") && notes("unconfirmed"),
          draws.some((draw) => gapAbsence(draw, references)?.reason === "too_old") &&
            notes("too_old", { days: MAX_REFERENCE_AGE_DAYS }),
          draws.some((draw) => gapAbsence(draw, references)?.reason === "none_before") && notes("none_before"),
        ]
          .filter(Boolean)
          .join(" ")}
      </p>
    </>
  );
}
