import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Locale } from "@/lib/rules/text/bilingual";
import {
  ADDITIONAL_POINTS,
  AGE_POINTS,
  CANADIAN_WORK_POINTS,
  CAPS,
  EDUCATION_POINTS,
  EDUCATIONS,
  FIRST_LANGUAGE_POINTS,
  GRID_AS_OF,
  GRID_BEGAN,
  JOB_OFFER_UNTIL,
  SECOND_LANGUAGE_CAP,
  SECOND_LANGUAGE_POINTS,
  SPOUSE_POINTS,
  TRANSFERABILITY,
} from "@/lib/rules/crs/grid";
import { LEVELS } from "@/lib/rules/eligibility/language-test";
import { formatCount, formatDay } from "@/lib/format";

type Cell = string | number;

/** A table of the grid: a name in the first column, points in the others. */
function Grid({
  caption,
  head,
  rows,
  note,
}: {
  caption: string;
  head: readonly string[];
  rows: readonly (readonly [name: string, ...points: Cell[]])[];
  note?: ReactNode;
}) {
  return (
    <div className="min-w-0 break-inside-avoid">
      <div className="table-scroll" role="region" aria-label={caption} tabIndex={0}>
        <table className="data-table">
          <caption className="font-semibold text-ink!">{caption}</caption>
          <thead>
            <tr>
              {head.map((name, index) => (
                <th key={name} scope="col" className={index > 0 ? "right" : undefined}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, ...points]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {points.map((value, index) => (
                  <td key={index} className="right">
                    {value}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {note && <p className="mt-2 text-[0.9rem] text-ink-soft">{note}</p>}
    </div>
  );
}

/** Rows of ages; neighbours with the same points are one row. */
function ageRows(): { from: number; to: number; points: readonly [number, number] }[] {
  const rows: { from: number; to: number; points: readonly [number, number] }[] = [];
  for (const [key, points] of Object.entries(AGE_POINTS)) {
    const [age, last] = [Number(key), rows.at(-1)];
    if (last && last.points.join() === points.join()) last.to = age;
    else rows.push({ from: age, to: age, points });
  }
  return rows;
}

/** The whole grid that the calculator counts with. */
export function GridTables({ locale }: { locale: Locale }) {
  const t = useTranslations("crs.grid");
  const crs = useTranslations("crs");
  const columns = [t("single"), t("withSpouse")];
  const level = (value: number) =>
    value === 10 ? crs("result.orMore") : value === 0 ? crs("result.below") : String(value);
  const ages = ageRows();
  const [first, last] = [ages[0]!.from, ages.at(-1)!.to];
  const lastYear = CANADIAN_WORK_POINTS.length - 1;
  const { french, study, jobOffer } = ADDITIONAL_POINTS;
  const until = formatDay(JOB_OFFER_UNTIL, locale);
  const steps = (group: "education" | "foreignWork") =>
    (["language", "canadianWork"] as const).flatMap((other) =>
      (["one", "two"] as const).map((tier): [string, number, number] => [
        t(`transfer.${group}-${other}-${tier}`),
        ...TRANSFERABILITY[group][other][tier],
      ]),
    );

  return (
    <section aria-labelledby="grid-heading" id="grid" className="mt-16 scroll-mt-4 border-t border-rule pt-8">
      <h2 id="grid-heading">{t("title")}</h2>
      <p className="measure mt-1 text-ink-soft">
        {t("lead", { asOf: formatDay(GRID_AS_OF, locale), since: formatDay(GRID_BEGAN, locale) })}
      </p>
      <p className="measure mt-2">
        {t("caps", {
          single: CAPS.core[0],
          withSpouse: CAPS.core[1],
          spouse: CAPS.spouse,
          transferability: CAPS.transferability,
          additional: CAPS.additional,
          total: formatCount(CAPS.total, locale),
        })}
      </p>
      <div className="mt-6 grid gap-x-14 gap-y-10 lg:grid-cols-2">
        <Grid
          caption={t("ages")}
          head={[t("years"), ...columns]}
          rows={[
            [t("orLess", { value: first - 1 }), 0, 0],
            ...ages.map(({ from, to, points }): [string, number, number] => [
              from === to ? String(from) : t("range", { from, to }),
              ...points,
            ]),
            [t("orMore", { value: last + 1 }), 0, 0],
          ]}
        />
        <div className="flex min-w-0 flex-col gap-10">
          <Grid
            caption={t("education")}
            head={[t("highest"), ...columns, t("own")]}
            rows={EDUCATIONS.map((education) => [
              crs(`educations.${education}`),
              ...EDUCATION_POINTS[education],
              SPOUSE_POINTS.education[education],
            ])}
          />
          <Grid
            caption={t("firstLanguage")}
            head={[t("level"), ...columns, t("own")]}
            rows={LEVELS.map((each) => [level(each), ...FIRST_LANGUAGE_POINTS[each], SPOUSE_POINTS.language[each]])}
          />
        </div>
        <Grid
          caption={t("secondLanguage")}
          head={[t("level"), t("points")]}
          rows={LEVELS.map((each) => [level(each), SECOND_LANGUAGE_POINTS[each]])}
          note={t("secondCap", { single: SECOND_LANGUAGE_CAP[0], withSpouse: SECOND_LANGUAGE_CAP[1] })}
        />
        <Grid
          caption={t("canadianWork")}
          head={[t("years"), ...columns, t("own")]}
          rows={CANADIAN_WORK_POINTS.map((points, years) => [
            years === lastYear ? t("orMore", { value: years }) : String(years),
            ...points,
            SPOUSE_POINTS.canadianWork[years]!,
          ])}
        />
        <Grid
          caption={t("transferability")}
          head={[t("transfer.condition"), t("transfer.lower"), t("transfer.higher")]}
          rows={[
            ...steps("education"),
            ...steps("foreignWork"),
            [t("transfer.certificate"), ...TRANSFERABILITY.certificate.language],
          ]}
          note={t("transferNote", { group: CAPS.transferabilityGroup, total: CAPS.transferability })}
        />
        <Grid
          caption={t("additional")}
          head={[t("what"), t("points")]}
          rows={[
            [crs("lines.factors.nomination"), ADDITIONAL_POINTS.nomination],
            [t("frenchBoth"), french.withEnglish],
            [t("frenchAlone"), french.alone],
            [t("studyOf", { study: crs("studies.three-years-or-more") }), study["three-years-or-more"]],
            [t("studyOf", { study: crs("studies.one-or-two-years") }), study["one-or-two-years"]],
            [crs("lines.factors.sibling"), ADDITIONAL_POINTS.sibling],
            [t("offer", { until, what: crs("offers.senior-management") }), jobOffer["senior-management"]],
            [t("offer", { until, what: crs("offers.other") }), jobOffer.other],
          ]}
          note={t("additionalNote", { max: CAPS.additional })}
        />
      </div>
    </section>
  );
}
