import type { Category } from "@/lib/rules/category/category";
import { DRAW_SOURCES, type Draw, type DrawSource, type StoredDraw } from "@/lib/rules/draw/draw";
import { referencesOf } from "@/lib/rules/draw/gap";
import { UNCLASSIFIED } from "@/lib/rules/draw/list-query";
import { DRAW_SORTS, sortDraws, type DrawSort } from "@/lib/rules/draw/order";
import { remarkChoice } from "@/lib/rules/draw/remark";
import { containsWords, fold } from "@/lib/rules/text/fold";
import {
  calendarDay,
  filterList,
  pageNumber,
  queryTable,
  searchText,
  word,
  type Parameters,
} from "@/lib/rules/text/query-codec";
import type { IsoDate } from "@/lib/rules/time/iso-date";

/**
 * What a draw can be to those who look after it. `confirmed`: shown, neither from secondary sources nor under review,
 * and classified. A draw can be several of the others.
 */
export const DRAW_STATES = ["confirmed", "unconfirmed", "under_review", "hidden", "unclassified"] as const;
export type DrawState = (typeof DRAW_STATES)[number];

/** The orders of the admin's list: those of its columns. */
export const ADMIN_SORTS = DRAW_SORTS.filter((sort) => !sort.endsWith("gap"));

export type AdminDrawFilter = {
  /** What the number begins with, or what day, names, round name or remark hold; empty = anything. */
  readonly q: string;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  /** Slugs, and `unclassified`; empty = all. */
  readonly category: readonly string[];
  /** Empty = all. */
  readonly source: readonly DrawSource[];
  /** Empty = all; of several, one is enough. */
  readonly state: readonly DrawState[];
  readonly remark: "" | "with" | "without";
  readonly sort: DrawSort;
  /** From 1. */
  readonly page: number;
};

const PARAMETERS: Parameters<AdminDrawFilter, readonly Category[], string> = {
  q: searchText(),
  from: calendarDay(),
  to: calendarDay(),
  category: filterList((categories: readonly Category[]) => [...categories.map(({ slug }) => slug), UNCLASSIFIED], {
    code: "unknown_category",
    rule: "must be category slugs, or unclassified, separated by commas",
  }),
  source: filterList<DrawSource, unknown, string>(() => DRAW_SOURCES, {
    code: "unknown_source",
    rule: `must be among ${DRAW_SOURCES.join(", ")}, separated by commas`,
  }),
  state: filterList<DrawState, unknown, string>(() => DRAW_STATES, {
    code: "unknown_state",
    rule: `must be among ${DRAW_STATES.join(", ")}, separated by commas`,
  }),
  remark: word<AdminDrawFilter["remark"]>(["with", "without"], ""),
  sort: word<DrawSort>(ADMIN_SORTS, "-date"),
  page: pageNumber(),
};

/** The parameters of the admin's list of draws. */
export const ADMIN_DRAWS = queryTable<AdminDrawFilter, readonly Category[]>(PARAMETERS);

/** The parts of a filter that can each be taken out by itself; the days are one. */
export const FILTER_PARTS = ["q", "days", "category", "source", "state", "remark"] as const;
export type FilterPart = (typeof FILTER_PARTS)[number];

/** The filter without one of its parts, on its first page. */
export function withoutPart(filter: AdminDrawFilter, part: FilterPart): AdminDrawFilter {
  const first = { ...filter, page: 1 };
  switch (part) {
    case "q":
    case "remark":
      return { ...first, [part]: "" };
    case "days":
      return { ...first, from: null, to: null };
    case "category":
    case "source":
    case "state":
      return { ...first, [part]: [] };
  }
}

/** The parts of a filter that narrow the list, in their order. */
export const partsOf = (filter: AdminDrawFilter): readonly FilterPart[] =>
  FILTER_PARTS.filter(
    (part) => ADMIN_DRAWS.write({ ...filter, page: 1 }) !== ADMIN_DRAWS.write(withoutPart(filter, part)),
  );

/** The states of a draw, in their order. */
export function statesOf(draw: StoredDraw): readonly DrawState[] {
  const doubtful: Readonly<Record<Exclude<DrawState, "confirmed">, boolean>> = {
    unconfirmed: draw.source === "secondary",
    under_review: remarkChoice(draw.notice) === "under_review",
    hidden: draw.hidden,
    unclassified: draw.category === null,
  };
  const states = DRAW_STATES.filter((state) => state !== "confirmed" && doubtful[state]);
  return states.length === 0 ? ["confirmed"] : states;
}

/** What stands before a number where one is written: `#449`, `nº 449`, `no. 449`. */
const NUMBER_SIGN = /^(?:#|n[ºo°]\.?)\s*(?=\d)/i;

/**
 * The draws that a filter lets through, in its order, hidden ones too.
 * @param categories whose names are searched
 * @param draws every draw, in any order
 */
export function findDraws(
  draws: readonly StoredDraw[],
  filter: AdminDrawFilter,
  categories: readonly Category[],
): readonly StoredDraw[] {
  const { q, from, to, category, source, state, remark, sort } = filter;
  const bySlug = new Map(categories.map((each) => [each.slug, each]));
  const sought = q.replace(NUMBER_SIGN, "");
  const start = fold(sought);
  const holds = (draw: Draw) => {
    const own = draw.category === null ? undefined : bySlug.get(draw.category);
    const texts = [draw.roundName, draw.notice?.en, draw.notice?.fr, own?.name.en, own?.name.fr];
    return (
      draw.number.startsWith(start) ||
      draw.date.startsWith(start) ||
      [...texts, own?.shortName.en, own?.shortName.fr].some((text) => text !== undefined && containsWords(text, sought))
    );
  };
  const kept = draws.filter(
    (draw) =>
      (from === null || draw.date >= from) &&
      (to === null || draw.date <= to) &&
      (category.length === 0 || category.includes(draw.category ?? UNCLASSIFIED)) &&
      (source.length === 0 || source.includes(draw.source)) &&
      (state.length === 0 || statesOf(draw).some((each) => state.includes(each))) &&
      (remark === "" || (remark === "with") === (draw.notice !== null)) &&
      holds(draw),
  );
  const byNumber = new Map(kept.map((draw) => [draw.number, draw]));
  return sortDraws(kept, sort, referencesOf(kept)).flatMap(({ number }) => byNumber.get(number) ?? []);
}
