import { useTranslations } from "next-intl";
import type { StoredDraw } from "@/lib/rules/draw/draw";
import type { DrawField } from "@/lib/rules/draw/fields";
import type { ManualOverride } from "@/lib/rules/draw/manual-fields";
import { formatDrawNumber, formatInstant } from "@/lib/format";
import type { Locale } from "@/lib/rules/text/bilingual";
import { drawWords, type DrawWords } from "../draw/draw-words";
import { NewDraws } from "./import-new-draws";
import { Pools } from "./import-pools";
import { ChoiceBox } from "./choice-box";
import type { Previewed, PreviewProps } from "./import-preview-props";
import { RowQuestions } from "./row-questions";

/**
 * Every row that can be taken, each with its box: new draws, changed ones field by field, values set by hand, pools.
 */
export function ImportPreview(props: PreviewProps) {
  return (
    <>
      <NewDraws {...props} />
      <ChangedDraws {...props} />
      <Conflicts {...props} />
      <Pools {...props} />
    </>
  );
}

function ChangedDraws({ comparison: { changed, held }, categories, locale, today }: PreviewProps) {
  const t = useTranslations("imports.preview");
  const words = drawWords(locale, categories, today);
  const free = changed.flatMap((change) =>
    change.after === null
      ? []
      : [{ ...change, after: change.after, fields: fieldsBetween(change.before, change.after, change) }],
  );
  return (
    <section aria-labelledby="changed" className="mt-12">
      <h2 id="changed">{t("changed")}</h2>
      {free.length === 0 ? (
        <p className="mt-1 text-ink-soft">{t("changedNone")}</p>
      ) : (
        <div className="table-scroll mt-3" tabIndex={0} role="region" aria-labelledby="changed">
          <table className="data-table">
            <thead>
              <tr>
                <th scope="col">{t("columns.take")}</th>
                <th scope="col">{t("columns.number")}</th>
                <th scope="col">{t("columns.field")}</th>
                <th scope="col">{t("columns.here")}</th>
                <th scope="col">{t("columns.feed")}</th>
                <th scope="col">{t("columns.what")}</th>
              </tr>
            </thead>
            {free.map((change) => (
              <ChangedRows key={change.number} change={change} isHeld={held !== null} words={words} locale={locale} />
            ))}
          </table>
        </div>
      )}
    </section>
  );
}

type Changed = Omit<Previewed["changed"][number], "after"> & {
  readonly after: StoredDraw;
  readonly fields: readonly DrawField[];
};
type RowsProps = { change: Changed; isHeld: boolean; words: DrawWords; locale: Locale };

/** A changed draw, a row a field, with what the form would ask; then it is not ticked. */
function ChangedRows({ change, isHeld, words, locale }: RowsProps) {
  const t = useTranslations("imports.preview");
  const { number, before, after, fields, questions, digest } = change;
  return (
    <tbody>
      {fields.map((field, index) => (
        <tr key={field}>
          {index === 0 && (
            <>
              <td rowSpan={fields.length}>
                <ChoiceBox
                  name="row"
                  value={`${number}:${digest}`}
                  ticked={!isHeld && questions.length === 0}
                  aria-label={t("choose", { number })}
                />
              </td>
              <th scope="rowgroup" rowSpan={fields.length}>
                <a href={`/${locale}/admin/draws/${number}`}>{formatDrawNumber(number, locale)}</a>
                {before.hidden && <span className="block text-[0.9rem] text-ink-soft">{t("hidden")}</span>}
              </th>
            </>
          )}
          <td>{words.label(field)}</td>
          <td className="break-words text-ink-soft">{words.value(before, field)}</td>
          <td className="break-words">{words.value(after, field)}</td>
          <td className={kindOf(before, field) === "number" ? "font-semibold" : "text-ink-soft"}>
            {t(`changes.${kindOf(before, field)}`)}
          </td>
        </tr>
      ))}
      {questions.length > 0 && (
        <tr>
          <td colSpan={6}>
            <RowQuestions questions={questions} words={words} />
          </td>
        </tr>
      )}
    </tbody>
  );
}

/**
 * What a change of a field is: a blank that is filled, a word of the feed for what stands, a number, or another
 * value.
 */
function kindOf(before: StoredDraw, field: DrawField): "confirms" | "fills" | "number" | "other" {
  if (field === "source") return "confirms";
  const value = before[field];
  if (value === null || (Array.isArray(value) && value.length === 0)) return "fills";
  return field === "cutoff" || field === "invitations" ? "number" : "other";
}

/** The fields that a row changes, with those of the category where a new name means another one. */
const fieldsBetween = (
  before: StoredDraw,
  after: StoredDraw,
  { changes, conflicts }: Pick<Previewed["changed"][number], "changes" | "conflicts">,
): DrawField[] => {
  const held = conflicts.map(({ field }) => field);
  const said = changes.map(({ field }) => field).filter((field) => !held.includes(field));
  return [...said, ...(["category", "version"] as const).filter((field) => before[field] !== after[field])];
};

function Conflicts({ comparison: { changed }, categories, locale, today }: PreviewProps) {
  const t = useTranslations("imports.preview");
  const words = drawWords(locale, categories, today);
  const contested = changed.filter(({ conflicts }) => conflicts.length > 0);
  if (contested.length === 0) return null;
  const set = ({ by: name, at, reason }: ManualOverride) =>
    reason
      ? t("conflictWhy", { name, instant: formatInstant(at, locale), reason })
      : t("conflict", { name, instant: formatInstant(at, locale) });
  return (
    <section aria-labelledby="conflicts" className="mt-12">
      <h2 id="conflicts">{t("conflicts")}</h2>
      <p className="measure mt-1 text-ink-soft">{t("conflictsLead")}</p>
      <ul className="mt-3 max-w-[52rem] border-t border-rule-strong">
        {contested.map(({ number, before, taken, conflicts, digest }) => (
          <li key={number} className="border-b border-rule py-4">
            <h3>
              <a href={`/${locale}/admin/draws/${number}`}>{formatDrawNumber(number, locale)}</a>
            </h3>
            <dl className="facts mt-2">
              {conflicts.flatMap(({ field, set: by }) => [
                <dt key={field}>{words.label(field)}</dt>,
                <dd key={`${field} value`} className="break-words">
                  {t("columns.here")} {words.value(before, field)} · {t("columns.feed")} {words.value(taken, field)}
                  <span className="block text-[0.9rem] text-ink-soft">{set(by)}</span>
                </dd>,
              ])}
            </dl>
            <label className="mt-2 flex items-baseline gap-3">
              <ChoiceBox name="keep" value={`${number}:${digest}`} ticked={false} className="shrink-0" />
              <span>{t("keepOurs")}</span>
            </label>
            <label className="mt-2 flex items-baseline gap-3">
              <ChoiceBox name="conflict" value={`${number}:${digest}`} ticked={false} className="shrink-0" />
              <span>{t("takeConflict")}</span>
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
}
