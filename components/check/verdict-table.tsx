import { useState } from "react";
import { CategoryMarker } from "@/components/categories/category-mark";
import { DoubtNotes, DrawDoubt } from "@/components/ui/doubt-mark";
import type { Verdict } from "@/lib/rules/eligibility/verdict";
import { scoreOn, type Profile } from "@/lib/rules/eligibility/profile";
import { formatCount, formatDay, formatDrawNumber } from "@/lib/format";
import { ruleLink, verdictText, whyText, type CheckedCategory, type CheckLanguage } from "./check-words";
import type { CheckedDraw } from "./checked-draw";
import { VerdictLinks } from "./verdict-links";

export type DrawVerdict = { readonly draw: CheckedDraw; readonly verdict: Verdict };

type Props = {
  rows: readonly DrawVerdict[];
  profile: Profile;
  chosen: string;
  categories: ReadonlyMap<string, CheckedCategory>;
  language: CheckLanguage;
};
type RowProps = Omit<Props, "rows"> & { row: DrawVerdict };

/** Rows at first: a year of draws, and always the draw that the reader came from. */
const MIN_ROWS = 100;

/** The answer for each draw, newest first: in words, with its reasons, its rule and its source. */
export function VerdictTable({ rows, ...props }: Props) {
  const { t } = props.language;
  const [all, setAll] = useState(false);
  const last = rows.findIndex(({ draw }) => draw.number === props.chosen);
  const shown = all ? rows : rows.slice(0, Math.max(MIN_ROWS, last + 1));
  return (
    <>
      <table role="table" className="data-table mt-4 max-md:block">
        <caption className="sr-only">{t("answer.caption")}</caption>
        <thead role="rowgroup" className="max-md:hidden">
          <tr role="row">
            {COLUMNS.map(([column, className]) => (
              <th key={column} role="columnheader" scope="col" className={className}>
                {t(`answer.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" className="max-md:block">
          {shown.map((row) => (
            <VerdictRow key={row.draw.number} row={row} {...props} />
          ))}
        </tbody>
      </table>
      <DoubtNotes
        id="check-doubt"
        draws={shown.map(({ draw }) => draw)}
        corrections={[]}
        locale={props.language.locale}
      />
      {shown.length < rows.length && (
        <button type="button" className="button mt-4 no-print" onClick={() => setAll(true)}>
          {t("answer.more", { count: rows.length - shown.length })}
        </button>
      )}
    </>
  );
}

const COLUMNS = [
  ["draw", "w-28 lg:w-44"],
  ["category", "w-36 lg:w-48"],
  ["cutoff", "right w-16 lg:w-20"],
  ["answer", "w-36 lg:w-52"],
  ["why", undefined],
] as const;

const ROW = "max-md:grid max-md:grid-cols-[1fr_auto] max-md:border-b max-md:border-rule max-md:py-2";

function VerdictRow({ row: { draw, verdict }, profile, chosen, categories, language }: RowProps) {
  const { locale } = language;
  const isChosen = draw.number === chosen;
  return (
    <tr
      role="row"
      data-draw={draw.number}
      data-answer={verdict.answer}
      aria-current={isChosen ? "true" : undefined}
      className={`${ROW} ${isChosen ? "bg-paper-deep" : ""}`}
    >
      <th role="rowheader" scope="row" className="max-md:border-0! max-md:p-0!">
        <a href={`/${locale}/draws/${draw.number}`} className={isChosen ? "font-semibold" : ""}>
          {formatDrawNumber(draw.number, locale)}
        </a>
        <DrawDoubt draw={draw} />{" "}
        <time dateTime={draw.date} className="whitespace-nowrap text-ink-soft">
          {formatDay(draw.date, locale, "short")}
        </time>
      </th>
      <td role="cell" className="max-md:order-3 max-md:col-span-2 max-md:border-0! max-md:p-0!">
        <CategoryName draw={draw} categories={categories} language={language} />
      </td>
      <td role="cell" className="right max-md:order-2 max-md:border-0! max-md:p-0!">
        {formatCount(draw.cutoff, locale)}
      </td>
      <td role="cell" className="max-md:order-4 max-md:col-span-2 max-md:border-0! max-md:p-0!">
        <VerdictName verdict={verdict} language={language} />
      </td>
      <td role="cell" className="text-ink-soft max-md:order-5 max-md:col-span-2 max-md:border-0! max-md:p-0!">
        <Reasons draw={draw} verdict={verdict} profile={profile} language={language} />
      </td>
    </tr>
  );
}

function CategoryName({
  draw,
  categories,
  language: { t },
}: {
  draw: CheckedDraw;
  categories: Props["categories"];
  language: CheckLanguage;
}) {
  const category = draw.category === null ? undefined : categories.get(draw.category);
  if (!category)
    return (
      <>
        {draw.roundName} <em className="text-ink-soft">({t("answer.unclassified")})</em>
      </>
    );
  return (
    <span className="inline-flex items-baseline gap-[0.45em]">
      <CategoryMarker slug={category.slug} />
      {category.name}
    </span>
  );
}

export const VerdictName = ({ verdict, language }: { verdict: Verdict; language: CheckLanguage }) => (
  <span className={verdict.answer === "met" ? "font-semibold" : "italic"}>{verdictText(verdict, language)}</span>
);

/** The reasons of a verdict, and where its rule and its source stand. */
export function Reasons({
  draw,
  verdict,
  profile,
  language,
}: {
  draw: CheckedDraw;
  verdict: Verdict;
  profile: Profile;
  language: CheckLanguage;
}) {
  return (
    <>
      {whyText(verdict, draw, scoreOn(profile, draw.date), language).join(" ")}{" "}
      <VerdictLinks
        rule={ruleLink(verdict, draw, language.locale)}
        source={draw.instructionUrl === null ? { draw: draw.number } : { official: draw.instructionUrl }}
        language={language}
      />
    </>
  );
}
