import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Dataset } from "@/lib/rules/dataset";
import { MAX_LIMIT } from "@/lib/rules/draw/list-query";
import { formatCount, formatDay } from "@/lib/format";
import { linkTo } from "./link-to";

type Props = { dataset: Dataset; locale: Locale };

/** What can be taken whole: how many entries it has, and in which forms it comes. */
export function Downloads({ dataset, locale }: Props) {
  const t = useTranslations("data.downloads");
  const { draws, pools, categories, occupations, corrections } = dataset;
  const span = (days: Parameters<typeof formatDay>[0][]) => {
    const [first, last] = [days[0], days.at(-1)].map((day) => (day === undefined ? "–" : formatDay(day, locale)));
    return { first: first!, last: last! };
  };
  const lang = locale === "en" ? "" : `?lang=${locale}`;
  const files = [
    {
      name: "draws",
      entries: draws.length,
      text: t("draws.text", span(draws.map(({ date }) => date))),
      csv: `draws.csv${lang}`,
      json: `draws${lang || "?"}${lang && "&"}limit=${MAX_LIMIT}`,
    },
    {
      name: "pools",
      entries: pools.length,
      text: t("pools.text", span(pools.map(({ asOf }) => asOf))),
      csv: "pools.csv",
      json: "pools",
    },
    {
      name: "categories",
      entries: categories.length,
      text: t("categories.text", { versions: categories.flatMap(({ versions }) => versions).length }),
      csv: null,
      json: `categories${lang}`,
    },
    {
      name: "occupations",
      entries: occupations.length,
      text: t("occupations.text"),
      csv: "occupations.csv",
      json: `occupations${lang}`,
    },
    {
      name: "corrections",
      entries: corrections.length,
      text: t("corrections.text"),
      csv: null,
      json: `corrections${lang}`,
    },
  ] as const;

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
          {files.map(({ name, entries, text, csv, json }) => (
            <tr key={name}>
              <th scope="row">
                <span className="font-semibold">{t(`${name}.name`)}</span>
                <span className="block text-ink-soft">{text}</span>
              </th>
              <td className="right">{formatCount(entries, locale)}</td>
              <td>
                <span className="flex flex-wrap gap-x-4 sm:flex-nowrap">
                  {csv && (
                    <a href={`/api/v1/${csv}`} aria-label={t("file", { data: t(`${name}.name`), format: "CSV" })}>
                      CSV
                    </a>
                  )}
                  <a href={`/api/v1/${json}`} aria-label={t("file", { data: t(`${name}.name`), format: "JSON" })}>
                    JSON
                  </a>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="measure mt-4 text-ink-soft">{t("csv")}</p>
      <p className="measure mt-2">{t.rich("filtered", { link: linkTo(`/${locale}/draws`) })}</p>
    </section>
  );
}
