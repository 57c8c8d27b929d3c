import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { daysBetween, ottawaDay } from "@/lib/rules/time/iso-date";
import { formatCount, formatDay, formatInstant, formatTime } from "@/lib/format";
import { OFFICIAL_FEED } from "@/lib/rules/feed/official-feed";
import { Unknown } from "../ui/unknown";
import type { DrawProps } from "./draw-page";

/** Every field of the draw with its source. */
export function DrawFacts({ draw, dataset, locale }: DrawProps) {
  const t = useTranslations("draw");
  const common = useTranslations("common");
  const category = dataset.categories.find(({ slug }) => slug === draw.category);
  const version = category?.versions.find(({ slug }) => slug === draw.version);
  const time = draw.drawnAt && formatTime(draw.drawnAt, locale);
  const row = (label: string, value: ReactNode, note?: ReactNode) => (
    <>
      <dt>{label}</dt>
      <dd>
        {value}
        {note && <span className="block text-[0.9rem] text-ink-soft">{note}</span>}
      </dd>
    </>
  );
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{t("factsTitle")}</h2>
      <dl className="facts mt-3 border-t border-rule-strong">
        {row(t("facts.roundName"), <span lang="en">{draw.roundName}</span>)}
        {row(
          t("facts.category"),
          category ? (
            <a href={`/${locale}/categories/${category.slug}`}>{category.name[locale]}</a>
          ) : (
            common("unclassified")
          ),
        )}
        {category &&
          row(
            t("facts.version"),
            version ? (
              <a href={`/${locale}/categories/${version.category}#${version.slug}`}>{version.name[locale]}</a>
            ) : (
              <Unknown reason={t("noVersion")} />
            ),
          )}
        {row(t("facts.date"), <time dateTime={draw.date}>{formatDay(draw.date, locale, "full")}</time>)}
        {row(
          t("facts.time"),
          time ? (
            <time dateTime={draw.drawnAt!}>
              {time.utc} · {time.eastern}
            </time>
          ) : (
            <Unknown reason={t("timeUnknown")} />
          ),
        )}
        {row(t("facts.cutoff"), formatCount(draw.cutoff, locale))}
        {row(t("facts.invitations"), formatCount(draw.invitations, locale))}
        {row(t("facts.rank"), t("rank", { count: formatCount(draw.invitations, locale) }), t("rankNote"))}
        {row(
          t("facts.tieBreak"),
          draw.tieBreakAt ? (
            <time dateTime={draw.tieBreakAt}>
              {formatInstant(draw.tieBreakAt, locale)} ({formatTime(draw.tieBreakAt, locale).eastern})
            </time>
          ) : (
            <Unknown reason={t("tieBreakUnknown")} />
          ),
          draw.tieBreakAt &&
            t("tieBreakMeaning", {
              cutoff: draw.cutoff,
              days: daysBetween(ottawaDay(new Date(draw.tieBreakAt)), draw.date),
            }),
        )}
        {row(
          t("facts.programs"),
          <ul>
            {draw.programs.map((program) => (
              <li key={program}>{common(`programs.${program}`)}</li>
            ))}
          </ul>,
          t("programsNote"),
        )}
        {row(
          t("facts.pool"),
          draw.poolAsOf ? (
            <a href="#pool">
              <time dateTime={draw.poolAsOf}>{formatDay(draw.poolAsOf, locale)}</time>
            </a>
          ) : (
            <Unknown reason={t("poolDayUnknown")} />
          ),
        )}
        {row(
          t("facts.official"),
          draw.instructionUrl ? (
            <a href={draw.instructionUrl}>{t("officialLink")}</a>
          ) : (
            <Unknown reason={t("officialUnknown")} />
          ),
        )}
        {row(
          t("facts.source"),
          t(`sources.${draw.source}`),
          <>
            {draw.source === "feed" && (
              <>
                <a href={OFFICIAL_FEED[locale]}>{t("sourceFeed")}</a> ·{" "}
              </>
            )}
            <a href={`/api/v1/draws/${draw.number}${locale === "fr" ? "?lang=fr" : ""}`}>{t("sourceApi")}</a>
            {" · "}
            <a href="#history">{t("history.title")}</a>
          </>,
        )}
      </dl>
    </section>
  );
}
