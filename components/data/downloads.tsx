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
      <p className="measure mt-2">{t.rich("filtered", { link: linkTo(`/${locale}/draws`) })}</p>
    </section>
  );
}

type DataFile = {
  readonly name: "draws" | "pools" | "categories" | "occupations" | "corrections";
  readonly entries: number;
  /** What its text names. */
  readonly values: { readonly first: string; readonly last: string; readonly versions: number };
  readonly csv?: string;
  readonly json: string;
};

function filesOf({ draws, pools, categories, occupations, corrections }: Dataset, locale: Locale): DataFile[] {
  const lang = locale === "en" ? "" : `?lang=${locale}`;
  const versions = categories.flatMap((category) => category.versions).length;
  const span = (days: readonly IsoDate[]) => {
    const say = (day: IsoDate | undefined) => (day === undefined ? "–" : formatDay(day, locale));
    return { first: say(days[0]), last: say(days.at(-1)), versions };
  };
  const values = span([]);
  return [
    {
      name: "draws",
      entries: draws.length,
      values: span(draws.map(({ date }) => date)),
      csv: `draws.csv${lang}`,
      json: `draws${lang || "?"}${lang && "&"}limit=${MAX_LIMIT}`,
    },
    {
      name: "pools",
      entries: pools.length,
      values: span(pools.map(({ asOf }) => asOf)),
      csv: "pools.csv",
      json: "pools",
    },
    { name: "categories", entries: categories.length, values, json: `categories${lang}` },
    { name: "occupations", entries: occupations.length, values, csv: "occupations.csv", json: `occupations${lang}` },
    { name: "corrections", entries: corrections.length, values, json: `corrections${lang}` },
  ];
}

function FileRow({ file: { name, entries, values, csv, json }, locale }: { file: DataFile; locale: Locale }) {
  const t = useTranslations("data.downloads");
  const link = (path: string, format: string) => (
    <a href={`/api/v1/${path}`} aria-label={t("file", { data: t(`${name}.name`), format })}>
      {format}
    </a>
  );
  return (
    <tr>
      <th scope="row">
        <span className="font-semibold">{t(`${name}.name`)}</span>
        <span className="block text-ink-soft">{t(`${name}.text`, values)}</span>
      </th>
      <td className="right">{formatCount(entries, locale)}</td>
      <td>
        <span className="flex flex-wrap gap-x-4 sm:flex-nowrap">
          {csv && link(csv, "CSV")}
          {link(json, "JSON")}
        </span>
      </td>
    </tr>
  );
}
