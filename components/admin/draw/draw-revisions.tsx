import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Category } from "@/lib/rules/category/category";
import { changedFields, type DrawChange } from "@/lib/rules/draw/history";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { formatInstant } from "@/lib/format";
import { DrawCompare } from "./draw-compare";
import { DrawValues } from "./draw-values";
import { drawWords } from "./draw-words";

type Props = {
  /** Newest first, with who made each. */
  revisions: readonly (DrawChange & { readonly by: string })[];
  categories: readonly Category[];
  locale: Locale;
  today: IsoDate;
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
export function DrawRevisions({ revisions, categories, locale, today, page, compare, restorable }: Props) {
  const t = useTranslations("admin.revisions");
  const acts = useTranslations("acts");
  const latest = revisions[0]?.revision;
  const find = (text: string | undefined) => revisions.find(({ revision }) => String(revision) === text) ?? null;
  const words = drawWords(locale, categories, today);
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
        {revisions.map(({ revision, kind, at, by, reason, source, before, after }) => (
          <li key={revision} className="border-b border-rule py-4">
            <h3>
              {kind === "seed"
                ? t("seeded", { revision, what: t(kind) })
                : t("heading", { revision, what: t(kind), who: by })}
            </h3>
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
            {before && changedFields(before, after).length === 0 ? null : before ? (
              <div
                className="table-scroll mt-2"
                tabIndex={0}
                role="region"
                aria-label={t("heading", { revision, what: t(kind), who: by })}
              >
                <table className="data-table max-w-[46rem]">
                  <thead>
                    <tr>
                      <th scope="col">{t("field")}</th>
                      <th scope="col">{t("before")}</th>
                      <th scope="col">{t("after")}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {changedFields(before, after).map((field) => (
                      <tr key={field}>
                        <th scope="row">{words.label(field)}</th>
                        <td className="break-words">{words.value(before, field)}</td>
                        <td className="break-words">{words.value(after, field)}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            ) : (
              <details className="mt-2">
                <summary className="w-fit cursor-pointer">{t("values")}</summary>
                <DrawValues draw={after} words={words} />
              </details>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
