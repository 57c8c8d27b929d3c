import type { RowChange } from "./record-rows";

type Props = {
  rows: readonly RowChange[];
  caption: string;
  words: { readonly field: string; readonly before: string; readonly after: string };
  /** Shows the caption to everybody; `none` = it names the region alone, as a heading above says it. */
  captioned?: boolean | "none";
};

/** Fields before and after; one column of values where there was nothing before. */
export function ChangeTable({ rows, caption, words, captioned = false }: Props) {
  const both = rows.some(({ before }) => before !== null);
  return (
    <div className="table-scroll mt-3" tabIndex={0} role="region" aria-label={caption}>
      <table className="data-table max-w-[52rem]">
        {captioned !== "none" && <caption className={captioned ? undefined : "sr-only"}>{caption}</caption>}
        <thead>
          <tr>
            <th scope="col">{words.field}</th>
            {both && <th scope="col">{words.before}</th>}
            <th scope="col">{words.after}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, before, after }) => (
            <tr key={label}>
              <th scope="row" className="min-w-28">
                {label}
              </th>
              {both && <td className="break-words whitespace-pre-line">{before}</td>}
              <td className="break-words whitespace-pre-line">{after}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
