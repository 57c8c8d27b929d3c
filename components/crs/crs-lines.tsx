import { useTranslations } from "next-intl";
import { ABILITIES } from "@/lib/rules/category/ability";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { CrsLine, CrsScore } from "@/lib/rules/crs/score";
import { MAX_YEARS, type CrsReading, type Result } from "@/lib/rules/crs/form";
import { ADDITIONAL_POINTS, CAPS, JOB_OFFER_UNTIL } from "@/lib/rules/crs/grid";
import { addDays } from "@/lib/rules/time/iso-date";
import { formatCount, formatDay } from "@/lib/format";
import { bareLevel, FRAMEWORK } from "./crs-words";

type Props = { score: CrsScore; reading: CrsReading; locale: Locale };

/** Every factor of the score: what it was given, what of that counts, and the most there is. */
export function CrsLines({ score, reading, locale }: Props) {
  const t = useTranslations("crs");
  const given = useGiven(reading, locale);
  return (
    <section aria-labelledby="lines-heading" id="lines" className="mt-12 scroll-mt-4">
      <h2 id="lines-heading">{t("lines.title")}</h2>
      <div className="table-scroll mt-3 max-w-[60rem]" role="region" aria-label={t("lines.caption")} tabIndex={0}>
        <table className="data-table">
          <caption className="sr-only">{t("lines.caption")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("lines.factor")}</th>
              <th scope="col" className="right">
                {t("lines.points")}
              </th>
              <th scope="col" className="right">
                {t("lines.max")}
              </th>
            </tr>
          </thead>
          {score.sections.map(({ section, points, uncapped, max, lines }) => (
            <tbody key={section}>
              <tr className="font-semibold">
                <th scope="rowgroup" className="pt-5! font-semibold!">
                  {t(`lines.sections.${section}`)}
                  {uncapped > max && (
                    <span className="block text-[0.9rem] font-normal">{t("lines.capped", { uncapped, max })}</span>
                  )}
                </th>
                <td className="right">{points}</td>
                <td className="right font-normal text-ink-soft">{max}</td>
              </tr>
              {lines.map((line) => (
                <tr key={line.factor}>
                  <th scope="row" className="pl-4!">
                    {t(`lines.factors.${line.factor}`)}
                    <span className="block text-[0.9rem] text-ink-soft">
                      {line.uncapped > line.max
                        ? t("lines.given.capped", { given: given(line), uncapped: line.uncapped, max: line.max })
                        : given(line)}
                    </span>
                  </th>
                  <td className="right">{line.points}</td>
                  <td className="right text-ink-soft">{line.max}</td>
                </tr>
              ))}
            </tbody>
          ))}
          <tfoot>
            <tr className="font-semibold">
              <th scope="row" className="border-b-0! pt-5!">
                {t("lines.total")}
              </th>
              <td className="right border-b-0! pt-5!">{formatCount(score.total, locale)}</td>
              <td className="right border-b-0! pt-5! font-normal text-ink-soft">{formatCount(CAPS.total, locale)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  );
}

/** What a line was given, in words. */
function useGiven({ input, levels, day, missing }: CrsReading, locale: Locale): (line: CrsLine) => string {
  const t = useTranslations("crs");
  const none = t("lines.none");
  const yesNo = (yes: boolean) => t(yes ? "lines.given.yes" : "lines.given.no");
  const years = (count: number, most: number) =>
    count === most ? t("form.yearsOrMore", { years: count }) : t("form.years", { years: count });

  const language = (result: Result, parts: CrsLine["parts"]) => {
    const heard = ABILITIES.flatMap((ability) => {
      const level = levels[result][ability];
      return level === null
        ? []
        : [
            t("lines.given.ability", {
              ability: t(`abilities.${ability}`).toLowerCase(),
              level: bareLevel(level, t),
              points: parts.find(({ part }) => part === ability)?.points ?? 0,
            }),
          ];
    });
    if (heard.length === 0) return none;
    const abilities = heard.join("; ");
    return result === "spouse"
      ? abilities
      : t("lines.given.language", { language: t(`result.${result}`), framework: FRAMEWORK[result], abilities });
  };
  const part = (parts: CrsLine["parts"], name: "language" | "canadian-work") =>
    parts.find((each) => each.part === name)?.points ?? 0;

  return ({ factor, parts, points }) => {
    const { spouse } = input;
    switch (factor) {
      case "age":
        return missing.includes("age") ? none : t("lines.given.age", { age: input.age });
      case "education":
        return missing.includes("education") ? none : t(`educations.${input.education}`);
      case "first-language":
        return language(input.first, parts);
      case "second-language":
        return language(input.first === "en" ? "fr" : "en", parts);
      case "canadian-work":
        return years(input.canadianYears, MAX_YEARS.canadian);
      case "spouse-education":
        return spouse === null || missing.includes("spouse-education") ? none : t(`educations.${spouse.education}`);
      case "spouse-language":
        return language("spouse", parts);
      case "spouse-canadian-work":
        return years(spouse?.canadianYears ?? 0, MAX_YEARS.canadian);
      case "transfer-education":
        return t("lines.given.transfer", { language: part(parts, "language"), work: part(parts, "canadian-work") });
      case "transfer-foreign-work":
        return t("lines.given.transferOf", {
          of: years(input.foreignYears, MAX_YEARS.foreign),
          language: part(parts, "language"),
          work: part(parts, "canadian-work"),
        });
      case "transfer-certificate":
        return input.certificate ? t("lines.given.transferOne", { language: part(parts, "language") }) : yesNo(false);
      case "nomination":
        return yesNo(input.nomination);
      case "french":
        return t(
          points === 0
            ? "lines.given.french.none"
            : points === ADDITIONAL_POINTS.french.alone
              ? "lines.given.french.alone"
              : "lines.given.french.both",
        );
      case "study":
        return t(`studies.${input.study}`);
      case "sibling":
        return yesNo(input.sibling);
      case "job-offer":
        return day > JOB_OFFER_UNTIL
          ? t("lines.given.offerEnded", { since: formatDay(addDays(JOB_OFFER_UNTIL, 1), locale) })
          : t(`offers.${input.jobOffer}`);
    }
  };
}
