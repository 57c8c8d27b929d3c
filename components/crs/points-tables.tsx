import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Locale } from "@/lib/rules/text/bilingual";
import { EDUCATIONS, type GridPoints, type Pair } from "@/lib/rules/crs/grid";
import type { GridSpan } from "@/lib/rules/crs/grid-on";
import { LEVELS, type Level } from "@/lib/rules/eligibility/language-test";
import { formatDay } from "@/lib/format";

type Cell = string | number;
type Row = readonly [name: string, ...points: Cell[]];
type TableProps = { caption: string; head: readonly string[]; rows: readonly Row[]; note?: ReactNode };

/** A table of the grid: a name in the first column, points in the others. */
function PointsTable({ caption, head, rows, note }: TableProps) {
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

type PointsProps = { points: GridPoints };

/** Age, education, languages and Canadian work, with the points of a spouse beside them. */
export function CoreTables({ points }: PointsProps) {
  const t = useTranslations("crs.grid");
  const crs = useTranslations("crs");
  const columns = [t("single"), t("withSpouse")];
  const { spouse, secondLanguageCap: cap, canadianWork } = points;
  const level = (value: Level) =>
    value === 10 ? crs("result.orMore") : value === 0 ? crs("result.below") : String(value);
  return (
    <>
      <AgeTable points={points} />
      <div className="flex min-w-0 flex-col gap-10">
        <PointsTable
          caption={t("education")}
          head={[t("highest"), ...columns, t("own")]}
          rows={EDUCATIONS.map((education) => [
            crs(`educations.${education}`),
            ...points.education[education],
            spouse.education[education],
          ])}
        />
        <PointsTable
          caption={t("firstLanguage")}
          head={[t("level"), ...columns, t("own")]}
          rows={LEVELS.map((each) => [level(each), ...points.firstLanguage[each], spouse.language[each]])}
        />
      </div>
      <PointsTable
        caption={t("secondLanguage")}
        head={[t("level"), t("points")]}
        rows={LEVELS.map((each) => [level(each), points.secondLanguage[each]])}
        note={t("secondCap", { single: cap[0], withSpouse: cap[1] })}
      />
      <PointsTable
        caption={t("canadianWork")}
        head={[t("years"), ...columns, t("own")]}
        rows={canadianWork.map((pair, years) => [
          years === canadianWork.length - 1 ? t("orMore", { value: years }) : String(years),
          ...pair,
          spouse.canadianWork[years] ?? 0,
        ])}
      />
    </>
  );
}

type Ages = { from: number; to: number; pair: Pair };

/** Ages; neighbours with the same points are one. */
function agesOf({ age }: GridPoints): readonly Ages[] {
  const rows: Ages[] = [];
  for (const [key, pair] of Object.entries(age)) {
    const [years, last] = [Number(key), rows.at(-1)];
    if (last && last.pair.join() === pair.join()) last.to = years;
    else rows.push({ from: years, to: years, pair });
  }
  return rows;
}

function AgeTable({ points }: PointsProps) {
  const t = useTranslations("crs.grid");
  const ages = agesOf(points);
  const [first, last] = [ages[0]?.from ?? 0, ages.at(-1)?.to ?? 0];
  return (
    <PointsTable
      caption={t("ages")}
      head={[t("years"), t("single"), t("withSpouse")]}
      rows={[
        [t("orLess", { value: first - 1 }), 0, 0],
        ...ages.map(({ from, to, pair }): Row => [from === to ? String(from) : t("range", { from, to }), ...pair]),
        [t("orMore", { value: last + 1 }), 0, 0],
      ]}
    />
  );
}

export function TransferabilityTable({ points: { transferability, caps } }: PointsProps) {
  const t = useTranslations("crs.grid");
  const joined = (group: "education" | "foreignWork") =>
    (["language", "canadianWork"] as const).flatMap((other) =>
      (["one", "two"] as const).map(
        (tier): Row => [t(`transfer.${group}-${other}-${tier}`), ...transferability[group][other][tier]],
      ),
    );
  return (
    <PointsTable
      caption={t("transferability")}
      head={[t("transfer.condition"), t("transfer.lower"), t("transfer.higher")]}
      rows={[
        ...joined("education"),
        ...joined("foreignWork"),
        [t("transfer.certificate"), ...transferability.certificate.language],
      ]}
      note={t("transferNote", { group: caps.transferabilityGroup, total: caps.transferability })}
    />
  );
}

type AdditionalProps = PointsProps & { jobOffers: GridSpan["jobOffers"]; locale: Locale };

export function AdditionalTable({ points: { additional, caps }, jobOffers, locale }: AdditionalProps) {
  const t = useTranslations("crs.grid");
  const crs = useTranslations("crs");
  const { nomination, french, study, sibling } = additional;
  const offer = (what: string, until: GridSpan["until"]) =>
    until === null ? t("offerNow", { what }) : t("offer", { until: formatDay(until, locale), what });
  return (
    <PointsTable
      caption={t("additional")}
      head={[t("what"), t("points")]}
      rows={[
        [crs("lines.factors.nomination"), nomination],
        [t("frenchBoth"), french.withEnglish],
        [t("frenchAlone"), french.alone],
        [t("studyOf", { study: crs("studies.three-years-or-more") }), study["three-years-or-more"]],
        [t("studyOf", { study: crs("studies.one-or-two-years") }), study["one-or-two-years"]],
        [crs("lines.factors.sibling"), sibling],
        ...jobOffers.flatMap(({ until, points }): Row[] => [
          [offer(crs("offers.senior-management"), until), points["senior-management"]],
          [offer(crs("offers.other"), until), points.other],
        ]),
        ...(additional.occupations?.levels ?? []).flatMap(({ timesMedianWage, canadianWork, jobOffer }): Row[] => {
          const times = new Intl.NumberFormat(`${locale}-CA`).format(timesMedianWage);
          return [
            [t("listedWork", { times }), canadianWork],
            [t("listedOffer", { times }), jobOffer],
          ];
        }),
      ]}
      note={t("additionalNote", { max: caps.additional })}
    />
  );
}
