import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { RuleRelation } from "@/lib/rules/draw/comparison";

const HEAD = "max-md:grid max-md:grid-cols-2 max-md:*:border-0! max-md:border-b max-md:border-rule-strong";
/** On a phone the name of a row stands above its two values, and what they differ by below them. */
const ROW =
  "max-md:grid max-md:grid-cols-2 max-md:border-b max-md:border-rule max-md:py-2 max-md:*:border-0! max-md:*:py-0.5!";

type TableProps = {
  caption: ReactNode;
  name: string;
  /** The two draws, by their numbers. */
  columns: readonly { readonly number: string; readonly head: ReactNode }[];
  last: string;
  children: ReactNode;
};

/** Two draws as columns between the names of the rows and what they differ by. Roles keep it a table on a phone. */
export function PairTable({ caption, name, columns, last, children }: TableProps) {
  return (
    <table role="table" className="data-table mt-3 max-md:block md:table-fixed">
      <caption className="max-md:block">{caption}</caption>
      <thead role="rowgroup" className="max-md:block">
        <tr role="row" className={HEAD}>
          <th role="columnheader" scope="col" className="max-md:sr-only md:w-48">
            {name}
          </th>
          {columns.map(({ number, head }) => (
            <th key={number} role="columnheader" scope="col">
              {head}
            </th>
          ))}
          <th role="columnheader" scope="col" className="max-md:sr-only md:w-44">
            {last}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup" className="max-md:block">
        {children}
      </tbody>
    </table>
  );
}

/** A row of the table: its name, and the cells beside it. */
export const PairRow = ({
  name,
  relation,
  children,
}: {
  name: string;
  relation?: RuleRelation;
  children: ReactNode;
}) => (
  <tr role="row" className={ROW} data-relation={relation}>
    <th role="rowheader" scope="row" className="text-ink-soft max-md:col-span-full max-md:text-[0.9rem]">
      {name}
    </th>
    {children}
  </tr>
);

/** A difference between two draws, with its name where no head of a column says it. */
export function PairDifference({ children }: { children: ReactNode }) {
  const t = useTranslations("versus.fields");
  return (
    <td role="cell" className={children ? "max-md:col-span-full" : "max-md:hidden"}>
      {children && (
        <>
          <span aria-hidden="true" className="text-[0.9rem] text-ink-soft md:hidden">
            {t("difference")}{" "}
          </span>
          {children}
        </>
      )}
    </td>
  );
}
