import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { RevisionKind } from "@/lib/rules/record/revision";
import type { UtcInstant } from "@/lib/rules/time/iso-date";
import { formatInstant } from "@/lib/format";
import { Button } from "@/components/ui/button";
import { ChangeTable } from "./change-table";
import { rowChanges, type RecordRow } from "./record-rows";
import { rowWords } from "./row-words";

/** One revision of a record, its values in words. */
export type RecordRevision = {
  readonly revision: number;
  readonly kind: RevisionKind;
  /** What was done: *changed*. */
  readonly what: string;
  readonly heading: string;
  readonly at: UtcInstant;
  readonly reason: string | null;
  readonly source: string | null;
  /** Null for the first. */
  readonly before: readonly RecordRow[] | null;
  readonly after: readonly RecordRow[];
};

/** What the address asks of a history: two revisions side by side, or one to be restored. */
export type HistoryQuery = {
  readonly compare: string | null;
  readonly with: string | null;
  readonly restore: string | null;
};

export const historyQuery = (params: Readonly<Record<string, string | string[] | undefined>>): HistoryQuery => {
  const text = (name: string) => (typeof params[name] === "string" ? params[name] : null);
  return { compare: text("compare"), with: text("with"), restore: text("restore") };
};

type Props = {
  /** Newest first. */
  revisions: readonly RecordRevision[];
  query: HistoryQuery;
  /** Address of the page, with its language. */
  path: string;
  locale: Locale;
  /** The form that restores a revision; null where nothing may be restored now. */
  restore: ((revision: number) => ReactNode) | null;
};

/**
 * Every change of a record: who, when, why and each field before and after; any two revisions side by side; the way to
 * restore one.
 */
export function RecordHistory({ revisions, query, path, locale, restore }: Props) {
  const t = useTranslations("records.history");
  const words = rowWords(locale);
  const latest = revisions[0];
  return (
    <>
      {query.restore !== null && restore && (
        <Restore {...{ revisions, path, locale }} wanted={query.restore} form={restore} />
      )}
      <section aria-labelledby="revisions" id="history" className="mt-16">
        <h2 id="revisions">{t("title")}</h2>
        <p className="measure mt-1 text-ink-soft">{t("lead")}</p>
        <ol className="mt-4 border-t border-rule-strong">
          {revisions.map(({ revision, heading, at, reason, source, before, after }) => {
            const rows = rowChanges(before, after, words);
            const table = (
              <ChangeTable
                rows={rows}
                caption={heading}
                words={{ field: t("field"), before: t("before"), after: before ? t("after") : t("value") }}
              />
            );
            return (
              <li key={revision} className="border-b border-rule py-4">
                <h3>{heading}</h3>
                <p>
                  <time dateTime={at} className="text-ink-soft">
                    {formatInstant(at, locale)}
                  </time>
                </p>
                {reason && <p className="break-words">{t("why", { reason })}</p>}
                {source && <p className="break-words">{t("from", { source })}</p>}
                {before ? (
                  rows.length > 0 && table
                ) : (
                  <details className="mt-2">
                    <summary className="w-fit cursor-pointer">{t("values")}</summary>
                    {table}
                  </details>
                )}
                {restore && revision !== latest?.revision && (
                  <p className="mt-2 text-[0.95rem]">
                    <a href={`${path}?restore=${revision}#restore`}>{t("restoreLink", { revision })}</a>
                  </p>
                )}
              </li>
            );
          })}
        </ol>
      </section>
      {revisions.length > 1 && <Compare {...{ revisions, query, path, locale }} />}
    </>
  );
}

function Compare({ revisions, query, path, locale }: Omit<Props, "restore">) {
  const t = useTranslations("records.history");
  const words = rowWords(locale);
  const find = (text: string | null) => revisions.find(({ revision }) => String(revision) === text);
  const [from, to] = [find(query.compare), find(query.with)];
  const asked = query.compare !== null || query.with !== null;
  const rows = from && to ? rowChanges(from.after, to.after, words) : [];
  const select = (name: "compare" | "with", label: string, chosen: number) => (
    <div>
      <label htmlFor={`compare-${name}`} className="block font-semibold">
        {label}
      </label>
      <select id={`compare-${name}`} name={name} defaultValue={chosen} className="input mt-1 max-w-full">
        {revisions.map(({ revision, what }) => (
          <option key={revision} value={revision}>
            {t("compare.choice", { revision, what })}
          </option>
        ))}
      </select>
    </div>
  );
  return (
    <section aria-labelledby="compare" className="mt-12">
      <h2 id="compare">{t("compare.title")}</h2>
      <form action={`${path}#compare`} className="mt-3 flex flex-wrap items-end gap-x-6 gap-y-3 no-print">
        {select("compare", t("compare.from"), from?.revision ?? revisions[1]!.revision)}
        {select("with", t("compare.to"), to?.revision ?? revisions[0]!.revision)}
        <Button>{t("compare.submit")}</Button>
      </form>
      {asked && (!from || !to) && <p className="mt-4">{t("compare.unknown")}</p>}
      {from && to && rows.length === 0 && (
        <p className="mt-4" role="status">
          {t("compare.same", { from: from.revision, to: to.revision })}
        </p>
      )}
      {from && to && rows.length > 0 && (
        <div className="mt-4">
          <ChangeTable
            rows={rows}
            captioned
            caption={t("compare.caption", { from: from.revision, to: to.revision })}
            words={{
              field: t("field"),
              before: t("compare.column", { revision: from.revision }),
              after: t("compare.column", { revision: to.revision }),
            }}
          />
        </div>
      )}
    </section>
  );
}

type RestoreProps = Pick<Props, "revisions" | "path" | "locale"> & {
  wanted: string;
  form: (revision: number) => ReactNode;
};

function Restore({ revisions, wanted, path, locale, form }: RestoreProps) {
  const t = useTranslations("records.history");
  const words = rowWords(locale);
  const found = revisions.find(({ revision }) => String(revision) === wanted);
  const now = revisions[0];
  if (!found || !now)
    return (
      <p className="mt-12" id="restore">
        {t("compare.unknown")}
      </p>
    );
  const { revision } = found;
  const rows = rowChanges(now.after, found.after, words);
  return (
    <section aria-labelledby="restore" className="mt-12">
      <h2 id="restore">{t("restoreTitle", { revision })}</h2>
      {rows.length === 0 ? (
        <p className="measure mt-1">{t("restoreSame", { revision })}</p>
      ) : (
        <>
          <p className="measure mt-1 text-ink-soft">{t("restoreLead")}</p>
          <ChangeTable
            rows={rows}
            caption={t("restoreTitle", { revision })}
            words={{ field: t("field"), before: t("restoreNow"), after: t("restoreThen") }}
          />
          {form(revision)}
        </>
      )}
      <p className="mt-4">
        <a href={path}>{t("leave")}</a>
      </p>
    </section>
  );
}
