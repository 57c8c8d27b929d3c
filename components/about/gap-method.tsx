import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Draw } from "@/lib/rules/draw/draw";
import { gapAbsence, gapTo, MAX_REFERENCE_AGE_DAYS, referencesOf } from "@/lib/rules/draw/gap";
import { formatSigned } from "@/lib/format";
import { linkTo } from "../data/link-to";

type Props = { draws: readonly Draw[]; locale: Locale };

/** How the gap is measured, the latest one as an example, and how many draws have none. */
export function GapMethod({ draws, locale }: Props) {
  const t = useTranslations("about.method");
  const references = referencesOf(draws);
  const example = draws.findLast((draw) => gapTo(draw, references) !== null);
  const gap = example ? gapTo(example, references) : null;
  const absent = draws.map((draw) => gapAbsence(draw, references)?.reason ?? null);
  const count = (reason: (typeof absent)[number]) => absent.filter((each) => each === reason).length;
  const to = (number: string) => linkTo(`/${locale}/draws/${number}`);
  return (
    <>
      <p>{t("gapText", { days: MAX_REFERENCE_AGE_DAYS })}</p>
      {example && gap && (
        <p className="mt-2">
          {t.rich("gapExample", {
            draw: to(example.number),
            number: example.number,
            cutoff: example.cutoff,
            reference: to(gap.referenceNumber),
            referenceNumber: gap.referenceNumber,
            referenceCutoff: gap.referenceCutoff,
            age: gap.days,
            points: formatSigned(gap.points, locale),
          })}
        </p>
      )}
      <p className="mt-2 text-ink-soft">
        {t("gapCounts", {
          total: draws.length,
          measured: count(null),
          references: count("is_reference"),
          early: count("none_before"),
          old: count("too_old"),
        })}
      </p>
    </>
  );
}
