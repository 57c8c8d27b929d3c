import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Dataset } from "@/lib/rules/dataset";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { MAX_LIMIT } from "@/lib/rules/draw/list-query";
import { formatCount, formatDay } from "@/lib/format";
import { linkTo } from "./link-to";

type Props = { dataset: Dataset; locale: Locale };

/** What can be taken whole: how many entries it has, and in which forms it comes. */
export function Downloads({ dataset, locale }: Props) {
  const t = useTranslations("data.downloads");
  return (
    <section aria-labelledby="downloads">
      <h2 id="downloads">{t("title")}</h2>
      <table className="data-table mt-4">
        <caption className="sr-only">{t("caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("columns.data")}</th>
            <th scope="col" className="right">
              {t("columns.rows")}
            </th>
            <th scope="col">{t("columns.files")}</th>
          </tr>
        </thead>
        <tbody>
          {filesOf(dataset, locale).map((file) => (
            <FileRow key={file.name} file={file} locale={locale} />
          ))}
        </tbody>
      </table>
      <p className="measure mt-4 text-ink-soft">{t("csv")}</p>
      <p className="measure mt-2">
        {t.rich("whole", {
          link: linkTo(`/api/v1/tracker.zip${locale === "en" ? "" : `?lang=${locale}`}`),
          database: linkTo(`/api/v1/tracker.sqlite${locale === "en" ? "" : `?lang=${locale}`}`),
        })}
      </p>
      <p className="measure mt-2">{t.rich("filtered", { link: linkTo(`/${locale}/draws`) })}</p>
    </section>
  );
}

type DataFile = {
  readonly name: "draws" | "pools" | "categories" | "versions" | "lists" | "occupations" | "events" | "corrections";
  readonly entries: number;
  /** What its text names. */
  readonly values: { readonly first: string; readonly last: string; readonly versions: number };
  /** Name of its table. */
  readonly table: string;
  readonly json: string | null;
  readonly workbook?: true;
};

function filesOf(dataset: Dataset, locale: Locale): DataFile[] {
  const { draws, pools, categories, occupations, events, corrections } = dataset;
  const lang = locale === "en" ? "" : `?lang=${locale}`;
  const versions = categories.flatMap((category) => category.versions);
  const span = (days: readonly IsoDate[]) => {
    const say = (day: IsoDate | undefined) => (day === undefined ? "–" : formatDay(day, locale));
    return { first: say(days[0]), last: say(days.at(-1)), versions: versions.length };
  };
  const values = span([]);
  const file = (name: DataFile["name"], entries: number, json: string | null, table: string = name): DataFile => ({
    name,
    entries,
    values,
    table,
    json,
  });
  return [
    {
      ...file("draws", draws.length, `draws${lang || "?"}${lang && "&"}limit=${MAX_LIMIT}`),
      values: span(draws.map(({ date }) => date)),
      workbook: true,
    },
    { ...file("pools", pools.length, "pools"), values: span(pools.map(({ asOf }) => asOf)) },
    file("categories", categories.length, `categories${lang}`),
    file("versions", versions.length, null),
    file("lists", versions.flatMap((version) => version.occupations).length, null, "version-occupations"),
    file("occupations", occupations.length, `occupations${lang}`),
    file("events", events.length, `events${lang}`),
    file("corrections", corrections.length, `corrections${lang}`),
  ];
}

function FileRow({ file, locale }: { file: DataFile; locale: Locale }) {
  const t = useTranslations("data.downloads");
  const { name, entries, values, table, json, workbook } = file;
  const data = t(`${name}.name`);
  const lang = locale === "en" ? "" : `?lang=${locale}`;
  const link = (path: string, format: string, label = t("file", { data, format })) => (
    <a href={`/api/v1/${path}`} aria-label={label}>
      {format}
    </a>
  );
  return (
    <tr>
      <th scope="row">
        <span className="font-semibold">{data}</span>
        <span className="block text-ink-soft">{t(`${name}.text`, values)}</span>
      </th>
      <td className="right">{formatCount(entries, locale)}</td>
      <td>
        <span className="flex flex-wrap gap-x-4">
          {link(`${table}.csv${lang}`, "CSV")}
          {link(`${table}.csv${lang || "?"}${lang && "&"}excel=${locale}`, t("excel"), t("excelFile", { data }))}
          {workbook && link(`${table}.xlsx${lang}`, "XLSX")}
          {json !== null && link(json, "JSON")}
        </span>
      </td>
    </tr>
  );
}
