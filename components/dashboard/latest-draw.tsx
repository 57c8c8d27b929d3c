import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DoubtText } from "@/components/ui/doubt-mark";
import { sideOf } from "@/lib/figures/words/draw-tooltips";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Dataset } from "@/lib/rules/dataset";
import type { Draw } from "@/lib/rules/draw/draw";
import { gapAbsence, gapTo, referencesOf } from "@/lib/rules/draw/gap";
import { neighbours } from "@/lib/rules/draw/neighbours";
import { formatCount, formatDay, formatSigned } from "@/lib/format";
import { latestDraws } from "@/lib/figures/series/latest-draw";

type Props = { dataset: Pick<Dataset, "draws" | "categories" | "corrections">; locale: Locale };

/** The latest draw in a sentence, with its gap to CEC; two sentences when two were held on that day. */
export function LatestDraw({ dataset, locale }: Props) {
  const t = useTranslations("dashboard.latest");
  const latest = latestDraws(dataset.draws);
  if (latest.length === 0) return <h1>{t("none")}</h1>;
  return latest.map((draw, index) => (
    <Sentence key={draw.number} draw={draw} heading={index === 0 ? "h1" : "h2"} dataset={dataset} locale={locale} />
  ));
}

function Sentence({ draw, heading: Heading, dataset, locale }: Props & { draw: Draw; heading: "h1" | "h2" }) {
  const t = useTranslations("dashboard.latest");
  const words = useTranslations("draw");
  const category = dataset.categories.find(({ slug }) => slug === draw.category);
  const gap = gapTo(draw, referencesOf(dataset.draws));
  const cutoff = formatCount(draw.cutoff, locale);
  const short = category?.shortName[locale] ?? draw.roundName;
  return (
    <>
      <Heading className="text-[clamp(1.35rem,1.1rem+1.2vw,2rem)]">
        {gap === null
          ? t("headingAlone", { category: short, cutoff })
          : t("heading", { category: short, cutoff, side: sideOf(gap), points: Math.abs(gap.points) })}
      </Heading>
      <p className="mt-1 text-[0.95rem]">
        {t.rich("sentence", {
          number: draw.number,
          date: formatDay(draw.date, locale),
          count: draw.invitations,
          category: category?.name[locale] ?? draw.roundName,
          link: linkTo(draw.number, locale),
        })}{" "}
        <AgainstCec draw={draw} draws={dataset.draws} locale={locale} /> {category?.slug === "pnp" && t("pnp")}
        {category === undefined && t("unclassified")}
        <DoubtText draw={draw} corrections={dataset.corrections} locale={locale} />
      </p>
      {draw.notice && (
        <p className="measure mt-3 border-l-2 border-alarm pl-4">
          <strong className="font-semibold">{words("notice")}</strong> {draw.notice[locale]}
        </p>
      )}
    </>
  );
}

/** The page of a draw as a link around words of a sentence. */
const linkTo = (number: string, locale: Locale) =>
  function link(text: ReactNode) {
    return <a href={`/${locale}/draws/${number}`}>{text}</a>;
  };

/** How a draw stood to CEC: its gap, why it has none, or what changed since the CEC draw before. */
function AgainstCec({ draw, draws, locale }: { draw: Draw; draws: readonly Draw[]; locale: Locale }) {
  const t = useTranslations("dashboard.latest");
  const references = referencesOf(draws);
  const gap = gapTo(draw, references);
  if (gap !== null)
    return t.rich("gap", {
      cutoff: formatCount(gap.referenceCutoff, locale),
      number: gap.referenceNumber,
      date: formatDay(gap.referenceDate, locale),
      days: gap.days,
      link: linkTo(gap.referenceNumber, locale),
    });
  const absence = gapAbsence(draw, references);
  if (absence?.reason === "too_old")
    return t.rich("tooOld", {
      number: absence.referenceNumber,
      date: formatDay(absence.referenceDate, locale),
      days: absence.days,
      link: linkTo(absence.referenceNumber, locale),
    });
  if (absence?.reason === "none_before") return t("noneBefore");
  const { previous } = neighbours(draw, draws);
  return previous === null
    ? t("isReference")
    : t.rich("isReferenceAfter", {
        change: formatSigned(draw.cutoff - previous.cutoff, locale),
        number: previous.number,
        date: formatDay(previous.date, locale),
        link: linkTo(previous.number, locale),
      });
}
