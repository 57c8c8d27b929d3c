import { useTranslations } from "next-intl";
import { Fragment } from "react";
import type { Bilingual, Locale } from "@/lib/rules/text/bilingual";
import { code } from "./code";

/** A published table in words. */
export type TableWords = {
  readonly name: string;
  readonly title: Bilingual;
  readonly columns: readonly {
    readonly name: string;
    readonly type: "text" | "code" | "list" | "whole" | "decimal" | "yes_no" | "day" | "instant";
    readonly unit: "points" | "candidates" | "days" | "months" | "hours" | null;
    readonly json: string | null;
    readonly meaning: Bilingual;
    readonly blank: Bilingual | null;
  }[];
};

/** What every answer in JSON says of itself, beside its licence. */
const META = [
  "knownTo",
  "missingDraws",
  "source",
  "citation",
  "dataVersion",
  "changedAt",
  "asOf",
  "feedCopyOf",
  "vintagesFrom",
] as const;

type Props = { tables: readonly TableWords[]; locale: Locale };

/** What each column of each file means, one table at a time; that of draws is open. */
export function Columns({ tables, locale }: Props) {
  const t = useTranslations("data.api");
  return (
    <section aria-labelledby="fields">
      <h3 id="fields">{t("fieldsTitle")}</h3>
      <p className="measure mt-2 text-ink-soft">{t.rich("fieldsNote", { code })}</p>
      {tables.map(({ name, title, columns }, index) => (
        <details key={name} open={index === 0} className="mt-3 max-w-[60rem]">
          <summary className="cursor-pointer">
            <span className="font-semibold">{title[locale]}</span> {code(`${name}.csv`)}
          </summary>
          <dl className="facts mt-2 border-t border-rule">
            {columns.map((column) => (
              <Fragment key={column.name}>
                <dt>
                  {code(column.name)}
                  {column.json !== null && column.json !== column.name && (
                    <span className="block">{code(column.json)}</span>
                  )}
                </dt>
                <dd>
                  {column.meaning[locale]}
                  <span className="block text-ink-soft">
                    {[
                      column.unit === null ? t(`types.${column.type}`) : t(`units.${column.unit}`),
                      ...(column.blank ? [t("blank", { says: column.blank[locale] })] : []),
                    ].join(" · ")}
                  </span>
                </dd>
              </Fragment>
            ))}
          </dl>
          <p className="mt-2">
            <a href={`/api/v1/${name}.metadata.json`}>{code(`${name}.metadata.json`)}</a>
          </p>
        </details>
      ))}
      <dl className="facts mt-5 max-w-[60rem] border-t border-rule">
        {META.map((name) => (
          <Fragment key={name}>
            <dt>{code(`meta.${name}`)}</dt>
            <dd>{t.rich(`meta.${name}`, { code })}</dd>
          </Fragment>
        ))}
        <dt>
          {code("meta.licence")}
          <span className="block">{code("meta.attribution")}</span>
        </dt>
        <dd>{t("meta.licence")}</dd>
      </dl>
    </section>
  );
}
