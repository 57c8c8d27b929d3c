import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Category } from "@/lib/rules/category/category";
import type { StoredDraw } from "@/lib/rules/draw/draw";
import type { DrawField } from "@/lib/rules/draw/fields";
import type { ManualOverride } from "@/lib/rules/draw/manual-fields";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import type { PoolSnapshot } from "@/lib/rules/pool/pool";
import { formatCount, formatDay, formatDrawNumber, formatInstant } from "@/lib/format";
import { drawWords } from "../draw/draw-words";

/** What the preview shows of a comparison with the feed. */
export type Previewed = {
  readonly added: readonly { readonly number: string; readonly draw: StoredDraw; readonly digest: string }[];
  readonly changed: readonly {
    readonly number: string;
    readonly before: StoredDraw;
    readonly after: StoredDraw | null;
    readonly taken: StoredDraw;
    readonly changes: readonly { readonly field: DrawField }[];
    readonly conflicts: readonly { readonly field: DrawField; readonly set: ManualOverride }[];
    readonly digest: string;
  }[];
  readonly pools: {
    readonly added: readonly PoolSnapshot[];
    readonly changed: readonly {
      readonly before: PoolSnapshot;
      readonly after: PoolSnapshot;
      readonly digest: string;
    }[];
  };
};

type Props = { comparison: Previewed; categories: readonly Category[]; locale: Locale; today: IsoDate };

const box = "size-4 translate-y-0.5 accent-ink";

/**
 * Every row that can be taken, each with its box: new draws, changed ones field by field, values set by hand, pools.
 */
export function ImportPreview(props: Props) {
  return (
    <>
      <NewDraws {...props} />
      <ChangedDraws {...props} />
      <Conflicts {...props} />
      <Pools {...props} />
    </>
  );
}

function NewDraws({ comparison: { added }, locale }: Props) {
  const t = useTranslations("imports.preview");
  return (
    <section aria-labelledby="added" className="mt-8">
      <h2 id="added">{t("added")}</h2>
      {added.length === 0 ? (
        <p className="mt-1 text-ink-soft">{t("addedNone")}</p>
      ) : (
        <div className="table-scroll mt-3" tabIndex={0} role="region" aria-labelledby="added">
          <table className="data-table">
            <thead>
              <tr>
                <th scope="col">{t("columns.take")}</th>
                <th scope="col">{t("columns.number")}</th>
                <th scope="col">{t("columns.date")}</th>
                <th scope="col">{t("columns.round")}</th>
                <th scope="col" className="right">
                  {t("columns.cutoff")}
                </th>
                <th scope="col" className="right">
                  {t("columns.invitations")}
                </th>
              </tr>
            </thead>
            <tbody>
              {added.map(({ number, draw, digest }) => (
                <tr key={number}>
                  <td>
                    <input
                      type="checkbox"
                      name="row"
                      value={`${number}:${digest}`}
                      defaultChecked
                      aria-label={t("choose", { number })}
                      className={box}
                    />
                    <input type="hidden" name="new" value={`${number}:${digest}`} />
                  </td>
                  <th scope="row">{formatDrawNumber(number, locale)}</th>
                  <td className="whitespace-nowrap">
                    <time dateTime={draw.date}>{formatDay(draw.date, locale, "short")}</time>
                  </td>
                  <td className="min-w-[14rem]">
                    <span lang="en">{draw.roundName}</span>
                    {draw.category === null && (
                      <span className="block text-[0.9rem] text-ink-soft">{t("unclassified")}</span>
                    )}
                  </td>
                  <td className="right">{formatCount(draw.cutoff, locale)}</td>
                  <td className="right">{formatCount(draw.invitations, locale)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function ChangedDraws({ comparison: { changed }, categories, locale, today }: Props) {
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
              </tr>
            </thead>
            {free.map(({ number, before, after, fields, digest }) => (
              <tbody key={number}>
                {fields.map((field, index) => (
                  <tr key={field}>
                    {index === 0 && (
                      <>
                        <td rowSpan={fields.length}>
                          <input
                            type="checkbox"
                            name="row"
                            value={`${number}:${digest}`}
                            defaultChecked
                            aria-label={t("choose", { number })}
                            className={box}
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
                  </tr>
                ))}
              </tbody>
            ))}
          </table>
        </div>
      )}
    </section>
  );
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

function Conflicts({ comparison: { changed }, categories, locale, today }: Props) {
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
              <input type="checkbox" name="conflict" value={`${number}:${digest}`} className={`${box} shrink-0`} />
              <span>{t("takeConflict")}</span>
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Pools({ comparison: { pools }, locale }: Props) {
  const t = useTranslations("imports.preview");
  const total = (pool: PoolSnapshot) => (pool.total === null ? "–" : formatCount(pool.total, locale));
  const rows = [
    ...pools.added.map((pool) => ({
      asOf: pool.asOf,
      digest: "",
      what: pool.total === null ? t("poolNewUnknown") : t("poolNew", { total: total(pool) }),
    })),
    ...pools.changed.map(({ before, after, digest }) => ({
      asOf: after.asOf,
      digest,
      what:
        before.total === after.total
          ? t("poolBands")
          : t("poolChanged", { before: total(before), after: total(after) }),
    })),
  ];
  return (
    <section aria-labelledby="pools" className="mt-12">
      <h2 id="pools">{t("pools")}</h2>
      {rows.length === 0 ? (
        <p className="mt-1 text-ink-soft">{t("poolsNone")}</p>
      ) : (
        <div className="table-scroll mt-3" tabIndex={0} role="region" aria-labelledby="pools">
          <table className="data-table max-w-[46rem]">
            <thead>
              <tr>
                <th scope="col">{t("columns.take")}</th>
                <th scope="col">{t("columns.day")}</th>
                <th scope="col">{t("columns.what")}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ asOf, digest, what }) => (
                <tr key={asOf}>
                  <td>
                    <input
                      type="checkbox"
                      name="pool"
                      value={`${asOf}:${digest}`}
                      defaultChecked
                      aria-label={t("choosePool", { day: formatDay(asOf, locale) })}
                      className={box}
                    />
                  </td>
                  <th scope="row">
                    <time dateTime={asOf}>{formatDay(asOf, locale)}</time>
                  </th>
                  <td>{what}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
