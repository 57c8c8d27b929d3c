import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Dataset } from "@/lib/rules/dataset";
import type { Draw } from "@/lib/rules/draw/draw";
import { changedFields, type DrawChange } from "@/lib/rules/draw/history";
import { formatCount, formatDay, formatInstant } from "@/lib/format";

/** What was changed in this entry, when, why and from which source. */
export function DrawHistory({
  history,
  dataset,
  locale,
}: {
  history: readonly DrawChange[];
  dataset: Dataset;
  locale: Locale;
}) {
  const t = useTranslations("draw.history");
  const common = useTranslations("common");
  const sources = useTranslations("draw.sourceNames");
  const name = (slug: string) =>
    dataset.categories.flatMap(({ versions }) => versions).find((version) => version.slug === slug)?.name[locale] ??
    dataset.categories.find((category) => category.slug === slug)?.name[locale] ??
    slug;
  const said = (draw: Draw, field: keyof Draw): string => {
    const value = draw[field];
    if (value === null) return common("unknown");
    if (field === "notice") return draw.notice![locale];
    if (field === "category" || field === "version") return name(String(value));
    if (field === "source") return sources(draw.source);
    if (field === "cutoff" || field === "invitations") return formatCount(draw[field], locale);
    if (field === "date" || field === "poolAsOf") return formatDay(draw[field]!, locale);
    if (field === "drawnAt" || field === "tieBreakAt") return formatInstant(draw[field]!, locale);
    return Array.isArray(value)
      ? value.map((each) => common(`programs.${each as Draw["programs"][number]}`)).join(", ")
      : String(value);
  };
  return (
    <section aria-labelledby="history">
      <h2 id="history">{t("title")}</h2>
      <ol className="mt-3 border-t border-rule-strong">
        {history.map(({ revision, kind, at, reason, source, copy, before, after }) => (
          <li key={revision} className="border-b border-rule py-2">
            <p>
              <time dateTime={at} className="text-ink-soft">
                {formatInstant(at, locale)}
              </time>
              <br />
              {t(kind)}
            </p>
            {before && changedFields(before, after).length > 0 && (
              <ul className="list-disc pl-5">
                {changedFields(before, after).map((field) => (
                  <li key={field} className="break-words">
                    {t("change", {
                      field: t(`fields.${field}`),
                      before: said(before, field),
                      after: said(after, field),
                    })}
                  </li>
                ))}
              </ul>
            )}
            {reason && <p>{t("why", { reason })}</p>}
            {source && <p className="break-words text-ink-soft">{t("from", { source })}</p>}
            {copy && (
              <p>
                <a href={`/api/v1/feed-copies/${copy}`}>{t("copy")}</a>
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
