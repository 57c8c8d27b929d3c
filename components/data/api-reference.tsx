import { useTranslations } from "next-intl";
import { Fragment } from "react";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Category } from "@/lib/rules/category/category";
import { SELECTION_BEGAN } from "@/lib/rules/draw/draw";
import { ApiParameters } from "./api-parameters";
import { address, code } from "./code";
import { linkTo } from "./link-to";
import { Columns, type TableWords } from "./columns";

const ENDPOINTS = [
  { key: "list", paths: ["/api/v1/draws"] },
  { key: "one", paths: ["/api/v1/draws/{number}"] },
  { key: "csv", paths: ["/api/v1/draws.csv"] },
  { key: "files", paths: ["/api/v1/draws.xlsx", "/api/v1/tracker.zip", "/api/v1/tracker.sqlite"] },
  { key: "changes", paths: ["/api/v1/changes", "/api/v1/draws/{number}/revisions"] },
  { key: "feeds", paths: ["/api/v1/feeds/draws.atom", "/api/v1/feeds/draws.json", "/api/v1/draws.ics"] },
  { key: "series", paths: ["/api/v1/series", "/api/v1/series.csv"] },
  {
    key: "sums",
    paths: ["invitations", "cadence", "pool-standing", "crs-grids"].flatMap((name) => [
      `/api/v1/${name}`,
      `/api/v1/${name}.csv`,
    ]),
  },
  { key: "pictures", paths: ["/api/v1/series.svg", "/api/v1/series.png"] },
  { key: "figures", paths: ["/api/v1/figures/{name}.svg", "/api/v1/figures/{name}.png"] },
  { key: "oembed", paths: ["/api/v1/oembed"] },
  {
    key: "occupations",
    paths: [
      "/api/v1/occupations",
      "/api/v1/occupations/{noc}",
      "/api/v1/occupations.csv",
      "/api/v1/occupation-names",
      "/api/v1/list-changes.csv",
    ],
  },
  {
    key: "reference",
    paths: ["/api/v1/pools", "/api/v1/pools.csv", "/api/v1/categories", "/api/v1/events", "/api/v1/corrections"],
  },
  {
    key: "tables",
    paths: [
      "/api/v1/categories.csv",
      "/api/v1/versions.csv",
      "/api/v1/version-occupations.csv",
      "/api/v1/events.csv",
      "/api/v1/corrections.csv",
    ],
  },
  {
    key: "described",
    paths: [
      "/api/v1/datapackage.json",
      "/api/v1/{table}.metadata.json",
      "/api/v1/csv-metadata.json",
      "/api/v1/{table}.csv-metadata.json",
    ],
  },
  { key: "health", paths: ["/api/health"] },
  {
    key: "frames",
    paths: [
      "/{lang}/embed/explore",
      "/{lang}/embed/categories/{slug}",
      "/{lang}/embed/draws/{number}",
      "/{lang}/embed/figures/{name}",
    ],
  },
] as const;

const RULES = ["refused", "notFound", "limits", "knownTo", "etag", "link", "fresh"] as const;

/** One draw as the interface gives it, written out. */
export type Example = { readonly number: string; readonly json: string };

type Props = {
  categories: readonly Category[];
  locale: Locale;
  site: string;
  standardLimit: number;
  tables: readonly TableWords[];
  example: Example | null;
};

/** The programming interface in words, with parameters, fields and examples that can be followed. */
export function ApiReference({ categories, locale, site, standardLimit, tables, example }: Props) {
  const t = useTranslations("data.api");
  return (
    <section aria-labelledby="api" className="space-y-8">
      <div>
        <h2 id="api">{t("title")}</h2>
        <p className="measure mt-3">{t.rich("lead", { site: () => address(site) })}</p>
      </div>
      <Addresses locale={locale} />
      <Examples example={example} />
      <ApiParameters categories={categories} standardLimit={standardLimit} />
      <Columns tables={tables} locale={locale} />
      <section aria-labelledby="answers">
        <h3 id="answers">{t("rulesTitle")}</h3>
        <ul className="measure mt-3 list-disc space-y-2 pl-5">
          {RULES.map((rule) => (
            <li key={rule}>{t.rich(`rules.${rule}`, { code })}</li>
          ))}
        </ul>
      </section>
    </section>
  );
}

/** Every address with what it answers. */
function Addresses({ locale }: Pick<Props, "locale">) {
  const t = useTranslations("data.api");
  return (
    <section aria-labelledby="addresses">
      <h3 id="addresses">{t("addresses")}</h3>
      <p className="mt-2">
        {t.rich("tryLink", { link: linkTo(`/${locale}/data/api`), document: linkTo("/api/v1/openapi.json") })}
      </p>
      <dl className="facts mt-3 max-w-[60rem] border-t border-rule">
        {ENDPOINTS.map(({ key, paths }) => (
          <Fragment key={key}>
            <dt>
              {paths.map((path) => (
                <span key={path} className="block">
                  {address(path)}
                </span>
              ))}
            </dt>
            <dd>{t.rich(`endpoints.${key}`, { code })}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}

/** Addresses that can be followed, and the answer of one of them. */
function Examples({ example }: Pick<Props, "example">) {
  const t = useTranslations("data.api");
  const examples = [
    { path: "/api/v1/draws?category=healthcare&from=2025-01-01&sort=cutoff", text: t("examples.category") },
    { path: `/api/v1/draws.csv?category=french,cec&from=${SELECTION_BEGAN}`, text: t("examples.against") },
    { path: "/api/v1/draws?kind=occupation&max=450", text: t("examples.low") },
    {
      path: "/api/v1/series.svg?categories=healthcare,french&measure=gap&period=selection",
      text: t("examples.picture"),
    },
    { path: "/api/v1/changes?since=2026-11-01", text: t("examples.changes") },
    { path: "/api/v1/occupations?q=registred%20nurse&limit=3", text: t("examples.occupation") },
    ...(example
      ? [{ path: `/api/v1/draws/${example.number}?lang=fr`, text: t("examples.one", { number: example.number }) }]
      : []),
  ];
  return (
    <section aria-labelledby="examples">
      <h3 id="examples">{t("examplesTitle")}</h3>
      <ul className="mt-3 space-y-3">
        {examples.map(({ path, text }) => (
          <li key={path}>
            {text}
            <a href={path} className="block w-fit">
              {address(path)}
            </a>
          </li>
        ))}
      </ul>
      {example && (
        <figure className="mt-5">
          <figcaption className="text-ink-soft">{t("answer", { number: example.number })}</figcaption>
          <div
            className="table-scroll mt-2 max-w-[60rem] border-l-2 border-rule pl-4"
            tabIndex={0}
            role="region"
            aria-label={t("answer", { number: example.number })}
          >
            <pre className="text-[0.85rem]">{example.json}</pre>
          </div>
        </figure>
      )}
    </section>
  );
}
