import { useTranslations } from "next-intl";
import { Fragment, type ReactNode } from "react";
import { fieldNames } from "@/lib/rules/draw/field-row";
import type { PageField } from "@/lib/rules/draw/fields";
import { daysBetween, ottawaDay } from "@/lib/rules/time/iso-date";
import { formatCount, formatDay, formatInstant, formatTime } from "@/lib/format";
import { OFFICIAL_FEED } from "@/lib/rules/feed/official-feed";
import { InvitationsDoubt } from "../ui/doubt-mark";
import { Unknown } from "../ui/unknown";
import type { DrawProps } from "./draw-props";
import { InstantUnknown } from "./instant-unknown";
import { OfficialPage, ProgramList, VersionLink } from "./field-parts";

/** The number stands above, and so does a remark. */
type Fact = Exclude<PageField, "number" | "notice"> | "rank";

/** Every field of the draw with its source. */
export function DrawFacts({ draw, dataset, locale }: DrawProps) {
  const t = useTranslations("draw");
  const common = useTranslations("common");
  const category = dataset.categories.find(({ slug }) => slug === draw.category);
  const version = category?.versions.find(({ slug }) => slug === draw.version);
  const values: Record<Fact, ReactNode> = {
    roundName: <span lang="en">{draw.roundName}</span>,
    category: category ? (
      <a href={`/${locale}/categories/${category.slug}`}>{category.name[locale]}</a>
    ) : (
      common("unclassified")
    ),
    version: category && (version ? <VersionLink {...{ version, locale }} /> : <Unknown reason={t("noVersion")} />),
    date: <time dateTime={draw.date}>{formatDay(draw.date, locale, "full")}</time>,
    time: <DrawTime draw={draw} locale={locale} />,
    cutoff: formatCount(draw.cutoff, locale),
    invitations: (
      <>
        {formatCount(draw.invitations, locale)}
        <InvitationsDoubt draw={draw} corrections={dataset.corrections} locale={locale} />
      </>
    ),
    rank: t("rank", { count: formatCount(draw.invitations, locale) }),
    tieBreak: <TieBreak draw={draw} locale={locale} />,
    programs: <ProgramList programs={draw.programs} />,
    pool: <PoolDay draw={draw} locale={locale} />,
    official: <OfficialPage instructionUrl={draw.instructionUrl} />,
    source: t(`sources.${draw.source}`),
  };
  const days = draw.tieBreakAt === null ? null : daysBetween(ottawaDay(new Date(draw.tieBreakAt)), draw.date);
  const notes: Partial<Record<Fact, ReactNode>> = {
    rank: t("rankNote"),
    tieBreak: days !== null && t("tieBreakMeaning", { cutoff: draw.cutoff, days }),
    programs: t("programsNote", { count: draw.programs.length }),
    source: <SourceLinks draw={draw} locale={locale} />,
  };
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{t("factsTitle")}</h2>
      <dl className="facts mt-3 border-t border-rule-strong">
        {fieldNames(values).map(
          (fact) =>
            values[fact] && (
              <Fragment key={fact}>
                <dt>{t(`facts.${fact}`)}</dt>
                <dd>
                  {values[fact]}
                  {notes[fact] && <span className="block text-[0.9rem] text-ink-soft">{notes[fact]}</span>}
                </dd>
              </Fragment>
            ),
        )}
      </dl>
    </section>
  );
}

type FactProps = Pick<DrawProps, "draw" | "locale">;

function DrawTime({ draw, locale }: FactProps) {
  const { drawnAt } = draw;
  if (drawnAt === null) return <InstantUnknown draw={draw} field="drawnAt" />;
  const { utc, eastern } = formatTime(drawnAt, locale);
  return (
    <time dateTime={drawnAt}>
      {utc} · {eastern}
    </time>
  );
}

function TieBreak({ draw, locale }: FactProps) {
  const { tieBreakAt } = draw;
  if (tieBreakAt === null) return <InstantUnknown draw={draw} field="tieBreakAt" />;
  return (
    <time dateTime={tieBreakAt}>
      {formatInstant(tieBreakAt, locale)} ({formatTime(tieBreakAt, locale).eastern})
    </time>
  );
}

function PoolDay({ draw: { poolAsOf }, locale }: FactProps) {
  const t = useTranslations("draw");
  if (poolAsOf === null) return <Unknown reason={t("poolDayUnknown")} />;
  return (
    <a href="#pool">
      <time dateTime={poolAsOf}>{formatDay(poolAsOf, locale)}</time>
    </a>
  );
}

function SourceLinks({ draw, locale }: FactProps) {
  const t = useTranslations("draw");
  return (
    <span className="flex flex-wrap gap-x-4 gap-y-1.5">
      {draw.source === "feed" && <a href={OFFICIAL_FEED[locale]}>{t("sourceFeed")}</a>}
      <a href={`/api/v1/draws/${draw.number}${locale === "fr" ? "?lang=fr" : ""}`}>{t("sourceApi")}</a>
      <a href="#history">{t("history.title")}</a>
    </span>
  );
}
