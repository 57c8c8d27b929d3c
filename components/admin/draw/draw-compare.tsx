import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { StoredDraw } from "@/lib/rules/draw/draw";
import { changedFields, DRAW_FIELDS } from "@/lib/rules/draw/history";
import type { RecordChange } from "@/lib/rules/record/revision";
import { formatInstant } from "@/lib/format";
import type { DrawWords } from "./draw-words";

type Revision = RecordChange<StoredDraw>;

type Props = {
  /** Newest first, with who made each. */
  revisions: readonly Revision[];
  /** The two revisions asked for; null = none, or a number that the draw does not have. */
  first: Revision | null;
  second: Revision | null;
  /** True when two were asked for. */
  asked: boolean;
  /** Address of the page. */
  page: string;
  words: DrawWords;
  locale: Locale;
};

/**
 * Any revision beside any other, all fields, each difference said in words. A plain form, so that a comparison has an
 * address.
 */
export function DrawCompare({ revisions, first, second, asked, page, words, locale }: Props) {
  const t = useTranslations("acts.compare");
  const kinds = useTranslations("admin.revisions");
  if (revisions.length < 2) return null;
  const choice = (name: string, label: string, chosen: number) => (
    <div className="min-w-0">
      <label htmlFor={`compare-${name}`} className="block text-[0.9rem] text-ink-soft">
        {label}
      </label>
      <select id={`compare-${name}`} name={name} defaultValue={chosen} className="input mt-1 w-full max-w-[22rem]">
        {revisions.map(({ revision, kind, at }) => (
          <option key={revision} value={revision}>
            {t("option", { revision, what: kinds(kind), at: formatInstant(at, locale) })}
          </option>
        ))}
      </select>
    </div>
  );
  return (
    <section aria-labelledby="compare" className="mt-6">
      <h3 id="compare">{t("title")}</h3>
      <form method="get" action={`${page}#compare`} className="mt-2 flex flex-wrap items-end gap-x-6 gap-y-3">
        {choice("compare", t("first"), (first ?? revisions[0]!).revision)}
        {choice("with", t("second"), (second ?? revisions[1]!).revision)}
        <button type="submit" className="button">
          {t("submit")}
        </button>
      </form>
      {asked && !(first && second) && <p className="mt-4">{t("unknown")}</p>}
      {first && second && <SideBySide first={first} second={second} words={words} />}
      {asked && (
        <p className="mt-3">
          <a href={page}>{t("close")}</a>
        </p>
      )}
    </section>
  );
}

function SideBySide({ first, second, words }: Pick<Props, "words"> & { first: Revision; second: Revision }) {
  const t = useTranslations("acts.compare");
  const fields = changedFields(first.after, second.after);
  const hiddenDiffers = first.after.hidden !== second.after.hidden;
  const shown = (draw: StoredDraw) => t(draw.hidden ? "no" : "yes");
  const rows = [
    ...DRAW_FIELDS.map((field) => ({
      key: field,
      label: words.label(field),
      values: [words.value(first.after, field), words.value(second.after, field)],
      differs: fields.includes(field),
    })),
    { key: "hidden", label: t("hidden"), values: [shown(first.after), shown(second.after)], differs: hiddenDiffers },
  ];
  const caption = t("caption", { first: first.revision, second: second.revision });
  return (
    <>
      <p className="mt-4" role="status">
        {t("count", { count: fields.length + (hiddenDiffers ? 1 : 0) })}
      </p>
      <div className="table-scroll mt-2" tabIndex={0} role="region" aria-label={caption}>
        <table className="data-table">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t("field")}</th>
              {[first, second].map(({ revision }, index) => (
                <th key={index} scope="col">
                  {t("first")} {revision}
                </th>
              ))}
              <th scope="col">{t("difference")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, label, values, differs }) => (
              <tr key={key}>
                <th scope="row">{label}</th>
                {values.map((value, index) => (
                  <td key={index} className={`break-words ${differs ? "font-semibold" : ""}`}>
                    {value}
                  </td>
                ))}
                <td className={differs ? "font-semibold" : "text-ink-soft"}>{t(differs ? "differs" : "same")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
