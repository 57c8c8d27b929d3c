import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Dataset } from "@/lib/rules/dataset";
import type { Draw } from "@/lib/rules/draw/draw";
import type { PageField } from "@/lib/rules/draw/fields";
import { referencesOf } from "@/lib/rules/draw/gap";
import type { Locale } from "@/lib/rules/text/bilingual";
import { formatCount, formatDay, formatInstant, formatTime } from "@/lib/format";
import { CategoryMark } from "@/components/categories/category-mark";
import { InstantUnknown } from "@/components/draws/instant-unknown";
import { OfficialPage, ProgramList, VersionLink } from "@/components/draws/field-parts";
import { DoubtText } from "@/components/ui/doubt-mark";
import { Unknown } from "@/components/ui/unknown";
import { Corrections } from "./corrections";
import { GapAgainst } from "./gap-against";

export type CompareField = PageField | "gap" | "rank" | "corrections";

/** Every field of a draw as it is shown beside that of another, in order; unknown is a dash with its reason. */
export function useFieldValues(dataset: Dataset, locale: Locale): (draw: Draw) => Record<CompareField, ReactNode> {
  const t = useTranslations("versus.values");
  const words = useTranslations("draw");
  const references = referencesOf(dataset.draws);
  return (draw) => {
    const category = dataset.categories.find(({ slug }) => slug === draw.category);
    const version = category?.versions.find(({ slug }) => slug === draw.version);
    return {
      number: <a href={`/${locale}/draws/${draw.number}`}>{draw.number}</a>,
      date: <time dateTime={draw.date}>{formatDay(draw.date, locale, "full")}</time>,
      time: <DrawTime draw={draw} locale={locale} />,
      category: category ? <CategoryMark category={category} locale={locale} full /> : t("unclassified"),
      version: version ? (
        <VersionLink version={version} locale={locale} />
      ) : (
        <Unknown reason={category ? words("noVersion") : t("unclassified")} />
      ),
      roundName: <span lang="en">{draw.roundName}</span>,
      cutoff: <strong className="font-semibold">{formatCount(draw.cutoff, locale)}</strong>,
      gap: <GapAgainst draw={draw} references={references} grids={dataset.crsGrids} locale={locale} />,
      invitations: (
        <>
          {formatCount(draw.invitations, locale)}{" "}
          <DoubtText draw={{ ...draw, source: "feed" }} corrections={dataset.corrections} locale={locale} />
        </>
      ),
      rank: words("rank", { count: formatCount(draw.invitations, locale) }),
      tieBreak: <TieBreak draw={draw} locale={locale} />,
      programs: <ProgramList programs={draw.programs} />,
      pool: <PoolDay draw={draw} pools={dataset.pools} locale={locale} />,
      source: words(`sources.${draw.source}`),
      official: <OfficialPage instructionUrl={draw.instructionUrl} />,
      notice: draw.notice ? draw.notice[locale] : t("noneNotice"),
      corrections: <Corrections draw={draw} corrections={dataset.corrections} locale={locale} />,
    };
  };
}

type ValueProps = { draw: Draw; locale: Locale };

function DrawTime({ draw, locale }: ValueProps) {
  const { drawnAt } = draw;
  if (drawnAt === null) return <InstantUnknown draw={draw} field="drawnAt" />;
  const { utc, eastern } = formatTime(drawnAt, locale);
  return (
    <time dateTime={drawnAt}>
      <span className="block">{utc}</span> {eastern}
    </time>
  );
}

function TieBreak({ draw, locale }: ValueProps) {
  const { tieBreakAt } = draw;
  const t = useTranslations("versus.values");
  if (tieBreakAt === null) return <InstantUnknown draw={draw} field="tieBreakAt" />;
  return (
    <time dateTime={tieBreakAt}>
      {t("tieBreak", {
        instant: formatInstant(tieBreakAt, locale),
        eastern: formatTime(tieBreakAt, locale).eastern,
      })}
    </time>
  );
}

function PoolDay({ draw: { poolAsOf }, pools, locale }: ValueProps & Pick<Dataset, "pools">) {
  const t = useTranslations("versus.values");
  const words = useTranslations("draw");
  if (poolAsOf === null) return <Unknown reason={words("poolDayUnknown")} />;
  const pool = pools.find(({ asOf }) => asOf === poolAsOf);
  const note = !pool ? t("poolNotStored") : pool.total !== null && t("poolTotal", { total: pool.total });
  return (
    <>
      <time dateTime={poolAsOf}>{formatDay(poolAsOf, locale)}</time>
      {note && <span className="block text-[0.9rem] text-ink-soft">{note}</span>}
    </>
  );
}
