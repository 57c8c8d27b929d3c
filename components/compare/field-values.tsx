import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Locale } from "@/lib/rules/text/bilingual";
import { correctionStands } from "@/lib/rules/correction/settled";
import type { Dataset } from "@/lib/rules/dataset";
import type { Draw } from "@/lib/rules/draw/draw";
import { gapAbsence, gapTo, referencesOf } from "@/lib/rules/draw/gap";
import { formatCount, formatDay, formatInstant, formatSigned, formatTime } from "@/lib/format";
import { CorrectionValue } from "@/components/about/correction-value";
import { CategoryMark } from "@/components/categories/category-mark";
import { Unknown } from "@/components/ui/unknown";

/** The fields of a draw in the order they are compared. */
export const VERSUS_FIELDS = [
  "number",
  "date",
  "time",
  "category",
  "version",
  "roundName",
  "cutoff",
  "gap",
  "invitations",
  "rank",
  "tieBreak",
  "programs",
  "pool",
  "source",
  "official",
  "notice",
  "corrections",
] as const;
export type CompareField = (typeof VERSUS_FIELDS)[number];

/** Every field of a draw as it is shown beside that of another; unknown is a dash with its reason. */
export function useFieldValues(dataset: Dataset, locale: Locale): (draw: Draw) => Record<CompareField, ReactNode> {
  const t = useTranslations("versus.values");
  const words = useTranslations("draw");
  const common = useTranslations("common");
  const references = referencesOf(dataset.draws);
  const to = (number: string) => {
    const Linked = (chunks: ReactNode) => <a href={`/${locale}/draws/${number}`}>{chunks}</a>;
    return Linked;
  };
  const soft = (content: ReactNode) => <span className="block text-[0.9rem] text-ink-soft">{content}</span>;

  const gapOf = (draw: Draw): ReactNode => {
    const gap = gapTo(draw, references);
    if (gap) {
      const against = {
        number: gap.referenceNumber,
        date: formatDay(gap.referenceDate, locale),
        cutoff: gap.referenceCutoff,
        days: gap.days,
        link: to(gap.referenceNumber),
      };
      return (
        <>
          {formatSigned(gap.points, locale)}
          {soft(t.rich("gapAgainst", against))}
        </>
      );
    }
    const absence = gapAbsence(draw, references);
    const dash = (
      <span aria-hidden="true" className="text-ink-soft">
        {common("unknown")}
      </span>
    );
    if (absence?.reason === "is_reference")
      return (
        <>
          {dash}
          {soft(t("gapSelf"))}
        </>
      );
    if (absence?.reason === "too_old")
      return (
        <>
          {dash}
          {soft(
            t.rich("gapTooOld", {
              number: absence.referenceNumber,
              days: absence.days,
              link: to(absence.referenceNumber),
            }),
          )}
        </>
      );
    return (
      <>
        {dash}
        {soft(t("gapNone"))}
      </>
    );
  };

  const poolOf = ({ poolAsOf }: Draw): ReactNode => {
    if (poolAsOf === null) return <Unknown reason={words("poolDayUnknown")} />;
    const pool = dataset.pools.find(({ asOf }) => asOf === poolAsOf);
    return (
      <>
        <time dateTime={poolAsOf}>{formatDay(poolAsOf, locale)}</time>
        {pool && pool.total !== null ? soft(t("poolTotal", { total: pool.total })) : !pool && soft(t("poolNotStored"))}
      </>
    );
  };

  const correctionsOf = (draw: Draw): ReactNode => {
    const known = dataset.corrections.filter((correction) => correctionStands(correction, draw));
    if (known.length === 0) return t("noneCorrections");
    return (
      <ul className="space-y-2">
        {known.map(({ field, officialValue, likelyValue, confidence, evidence }) => (
          <li key={field}>
            {t.rich("correction", {
              field: words(`corrections.field.${field}`),
              official: () => <CorrectionValue field={field} value={officialValue} locale={locale} />,
              likely: () =>
                likelyValue === null ? (
                  words("corrections.notEstablished")
                ) : (
                  <CorrectionValue field={field} value={likelyValue} locale={locale} />
                ),
              confidence: words(`corrections.levels.${confidence}`),
              evidence: evidence[locale],
            })}
          </li>
        ))}
      </ul>
    );
  };

  return (draw) => {
    const category = dataset.categories.find(({ slug }) => slug === draw.category);
    const version = category?.versions.find(({ slug }) => slug === draw.version);
    const time = draw.drawnAt && formatTime(draw.drawnAt, locale);
    return {
      number: <a href={`/${locale}/draws/${draw.number}`}>{draw.number}</a>,
      date: <time dateTime={draw.date}>{formatDay(draw.date, locale, "full")}</time>,
      time: time ? (
        <time dateTime={draw.drawnAt!}>
          <span className="block">{time.utc}</span> {time.eastern}
        </time>
      ) : (
        <Unknown reason={words("timeUnknown")} />
      ),
      category: category ? <CategoryMark category={category} locale={locale} full /> : t("unclassified"),
      version: version ? (
        <a href={`/${locale}/categories/${version.category}#${version.slug}`}>{version.name[locale]}</a>
      ) : (
        <Unknown reason={category ? words("noVersion") : t("unclassified")} />
      ),
      roundName: <span lang="en">{draw.roundName}</span>,
      cutoff: <strong className="font-semibold">{formatCount(draw.cutoff, locale)}</strong>,
      gap: gapOf(draw),
      invitations: formatCount(draw.invitations, locale),
      rank: words("rank", { count: formatCount(draw.invitations, locale) }),
      tieBreak: draw.tieBreakAt ? (
        <time dateTime={draw.tieBreakAt}>
          {t("tieBreak", {
            instant: formatInstant(draw.tieBreakAt, locale),
            eastern: formatTime(draw.tieBreakAt, locale).eastern,
          })}
        </time>
      ) : (
        <Unknown reason={words("tieBreakUnknown")} />
      ),
      programs: (
        <ul>
          {draw.programs.map((program) => (
            <li key={program}>{common(`programs.${program}`)}</li>
          ))}
        </ul>
      ),
      pool: poolOf(draw),
      source: words(`sources.${draw.source}`),
      official: draw.instructionUrl ? (
        <a href={draw.instructionUrl}>{words("officialLink")}</a>
      ) : (
        <Unknown reason={words("officialUnknown")} />
      ),
      notice: draw.notice ? draw.notice[locale] : t("noneNotice"),
      corrections: correctionsOf(draw),
    };
  };
}
