import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Dataset } from "@/lib/rules/dataset";
import type { Draw } from "@/lib/rules/draw/draw";
import { gapTo, referencesOf } from "@/lib/rules/draw/gap";
import { neighbours } from "@/lib/rules/draw/neighbours";
import { formatDay } from "@/lib/format";

type Props = {
  draw: Draw;
  dataset: Pick<Dataset, "draws">;
  locale: Locale;
  /** Of the section; the plain title where the page is about this draw anyway. */
  title?: string;
  /** The number that stands in the input. */
  typed?: string;
};

/**
 * Ways to set a draw beside another: the one before it in its category, its reference CEC draw, or any by its number.
 */
export function CompareWith({ draw, dataset, locale, title, typed = "" }: Props) {
  const t = useTranslations("versus.choose");
  const { previous } = neighbours(draw, dataset.draws);
  const gap = gapTo(draw, referencesOf(dataset.draws));
  const to = (number: string) => `/${locale}/draws/${draw.number}/vs/${number}`;
  return (
    <section aria-labelledby="compare" className="no-print">
      <h2 id="compare">{title ?? t("title")}</h2>
      {(previous || gap) && (
        <ul className="mt-3">
          {previous && (
            <li>
              <a href={to(previous.number)}>
                {t("previous", { number: previous.number, date: formatDay(previous.date, locale) })}
              </a>
            </li>
          )}
          {gap && (
            <li>
              <a href={to(gap.referenceNumber)}>
                {t("reference", { number: gap.referenceNumber, date: formatDay(gap.referenceDate, locale) })}
              </a>
            </li>
          )}
        </ul>
      )}
      <form method="get" action={`/${locale}/draws/${draw.number}/vs`} className="mt-4">
        <label htmlFor="with" className="block font-semibold">
          {t("label")}
        </label>
        <p id="with-hint" className="text-[0.9rem] text-ink-soft">
          {t("hint")}
        </p>
        <div className="mt-1 flex flex-wrap items-baseline gap-3">
          <input
            id="with"
            name="with"
            defaultValue={typed}
            required
            maxLength={20}
            autoComplete="off"
            aria-describedby="with-hint"
            className="input w-32"
          />
          <button type="submit" className="button">
            {t("submit")}
          </button>
        </div>
      </form>
    </section>
  );
}
