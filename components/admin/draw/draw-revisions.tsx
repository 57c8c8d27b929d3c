import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import { ChangeTable } from "../record/change-table";
import { changedFields } from "@/lib/rules/draw/history";
import type { StoredDraw } from "@/lib/rules/draw/draw";
import type { RecordChange } from "@/lib/rules/record/revision";
import { formatInstant } from "@/lib/format";
import { DrawCompare } from "./draw-compare";
import { DrawValues } from "./draw-values";
import type { DrawWords } from "./draw-words";

type Props = {
  /** Newest first, with who made each. */
  revisions: readonly RecordChange<StoredDraw>[];
  words: DrawWords;
  locale: Locale;
  /** Address of the page of the draw. */
  page: string;
  /** The two revisions to compare, as they came in the address. */
  compare: readonly [string, string] | null;
  /** False while the draw is hidden: it is shown again before anything else. */
  restorable: boolean;
};

/**
 * Every save of a draw: who, when, why, from where, and each field before and after. Any two can be compared, any older
 * one restored.
 */
export function DrawRevisions({ revisions, words, locale, page, compare, restorable }: Props) {
  const t = useTranslations("admin.revisions");
  const find = (text: string | undefined) => revisions.find(({ revision }) => String(revision) === text) ?? null;
  return (
    <section aria-labelledby="revisions" className="mt-16">
      <h2 id="revisions">{t("title")}</h2>
      <p className="measure mt-1 text-ink-soft">{t("lead")}</p>
      <DrawCompare
        revisions={revisions}
        first={find(compare?.[0])}
        second={find(compare?.[1])}
        asked={compare !== null}
        page={page}
        words={words}
        locale={locale}
      />
      <ol className="mt-6 border-t border-rule-strong">
        {revisions.map((change) => (
          <DrawRevision
            key={change.revision}
            {...{ change, words, locale, page }}
            latest={revisions[0]?.revision ?? 0}
            restorable={restorable}
          />
        ))}
      </ol>
    </section>
  );
}

type RevisionProps = Pick<Props, "words" | "locale" | "page" | "restorable"> & {
  change: RecordChange<StoredDraw>;
  /** The revision that stands. */
  latest: number;
};

function DrawRevision({ change, words, locale, page, latest, restorable }: RevisionProps) {
  const t = useTranslations("admin.revisions");
  const acts = useTranslations("acts");
  const { revision, kind, at, by, reason, source, before, after } = change;
  const what = t(kind);
  const heading = kind === "seed" ? t("seeded", { revision, what }) : t("heading", { revision, what, who: by });
  return (
    <li className="border-b border-rule py-4">
      <h3>{heading}</h3>
      <p>
        <time dateTime={at} className="text-ink-soft">
          {formatInstant(at, locale)}
        </time>
      </p>
      {reason && <p>{t("why", { reason })}</p>}
      {source && <p>{t("from", { source })}</p>}
      {revision !== latest && (
        <p className="mt-1 flex flex-wrap gap-x-5">
          <a href={`${page}?compare=${latest}&with=${revision}#compare`}>
            {acts("compare.withNow")}
            <span className="sr-only"> ({revision})</span>
          </a>
          {restorable && (
            <a href={`${page}?restore=${revision}`}>
              {acts("restore.link")}
              <span className="sr-only"> ({revision})</span>
            </a>
          )}
        </p>
      )}
      {before ? (
        <DrawChanges {...{ before, after, words, heading }} />
      ) : (
        <details className="mt-2">
          <summary className="w-fit cursor-pointer">{t("values")}</summary>
          <DrawValues draw={after} words={words} />
        </details>
      )}
    </li>
  );
}

type ChangesProps = { before: StoredDraw; after: StoredDraw; words: DrawWords; heading: string };

function DrawChanges({ before, after, words, heading }: ChangesProps) {
  const t = useTranslations("admin.revisions");
  const rows = changedFields(before, after).map((field) => ({
    label: words.label(field),
    before: words.value(before, field),
    after: words.value(after, field),
  }));
  return (
    rows.length > 0 && (
      <ChangeTable
        rows={rows}
        caption={heading}
        captioned="none"
        words={{ field: t("field"), before: t("before"), after: t("after") }}
      />
    )
  );
}
