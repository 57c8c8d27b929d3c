import type { DatasetNow } from "@/lib/rules/dataset";
import { compareNumbers, type StoredDraw } from "@/lib/rules/draw/draw";
import { unusualSilence } from "@/lib/rules/draw/known-to";
import { remarkChoice } from "@/lib/rules/draw/remark";
import type { Heartbeat } from "@/lib/rules/feed/import-run";
import { addDays, type IsoDate, type UtcInstant } from "@/lib/rules/time/iso-date";
import { implausibleDraws } from "./implausible";

/** What can need doing, in the order in which it is shown. */
export const TO_DO_KINDS = [
  "feed_failing",
  "silence",
  "missing",
  "rows",
  "names",
  "implausible",
  "under_review",
  "unconfirmed",
  "gaps",
  "versions_begin",
  "versions_end",
] as const;
export type ToDoKind = (typeof TO_DO_KINDS)[number];

/** Something of which there may be several: a draw by its number, a version by its slug with the day that nears. */
export type ToDoPlace = {
  readonly of: "draw" | "version";
  readonly name: string;
  readonly day: IsoDate | null;
  /** Its page, without the language; null = it has none, for it is not here. */
  readonly path: string | null;
};

/** Something that needs a person. */
export type ToDo = {
  readonly kind: ToDoKind;
  /** Failures in a row, days of silence, or how many draws, rows, numbers or versions; more than zero. */
  readonly count: number;
  readonly places: readonly ToDoPlace[];
  /** The page where it is done, without the language. */
  readonly path: string;
  /** Of a feed that fails: when it was last read; null = never. */
  readonly since: UtcInstant | null;
};

/** Days before a version begins or ends in which it is told: ours, a month to prepare its list and its names. */
const SOON_DAYS = 30;

/** What is looked at. */
export type Household = Pick<DatasetNow, "draws" | "categories" | "corrections" | "missingDraws" | "knownTo"> & {
  /** Draws that readers do not see. */
  readonly hidden: readonly Pick<StoredDraw, "number">[];
  readonly heartbeat: Heartbeat;
  /** The day in Ottawa. */
  readonly today: IsoDate;
};

const ofDraw = ({ number }: Pick<StoredDraw, "number">): ToDoPlace => ({
  of: "draw",
  name: number,
  day: null,
  path: `/admin/draws/${number}`,
});

/**
 * Everything that needs a person, in the order of TO_DO_KINDS; nothing where nothing does. A feed that fails, draws
 * that are not here, rows and names that wait, values that nobody has confirmed or that are far from all others,
 * numbers that are left out, and versions that begin or end within thirty days.
 */
export function toDoOf(house: Household): readonly ToDo[] {
  const { draws, corrections, hidden, heartbeat, missingDraws } = house;
  const { waiting, outcome, failures, checkedAt } = heartbeat;
  const preview = waiting ? `/admin/imports/preview/${waiting.copy}` : "/admin/imports/new";
  const listed = (kind: ToDoKind, places: readonly ToDoPlace[], path: string) =>
    toDo(kind, places.length, path, places);
  const absent = missingDraws
    .filter((number) => number !== null)
    .map((name) => ({ ...ofDraw({ number: name }), path: null }));
  const silence = unusualSilence(draws, house.knownTo, house.today);
  const numbers = [...draws, ...hidden].map(({ number }) => number);
  const ahead = versionsSoon(house);
  return [
    { ...toDo("feed_failing", outcome === "failed" ? Math.max(failures, 1) : 0, "/admin/imports"), since: checkedAt },
    toDo("silence", silence?.days ?? 0, "/admin/imports/new"),
    toDo("missing", missingDraws.length, preview, absent),
    toDo("rows", waiting?.rows ?? 0, preview),
    listed("names", draws.filter(({ category }) => category === null).map(ofDraw), "/admin/names"),
    listed("implausible", implausibleDraws(draws, corrections).map(ofDraw), "/admin"),
    listed("under_review", draws.filter(isUnderReview).map(ofDraw), "/admin"),
    listed("unconfirmed", draws.filter(({ source }) => source === "secondary").map(ofDraw), "/admin/imports/new"),
    listed(
      "gaps",
      // What the feed has is taken from it, not typed.
      gapsIn(numbers)
        .filter((number) => !missingDraws.includes(number))
        .map((number) => ({ ...ofDraw({ number }), path: null })),
      "/admin/draws/new",
    ),
    listed("versions_begin", ahead("effectiveFrom"), "/admin/categories"),
    listed("versions_end", ahead("effectiveTo"), "/admin/categories"),
  ].filter(({ count }) => count > 0);
}

const toDo = (kind: ToDoKind, count: number, path: string, places: readonly ToDoPlace[] = []): ToDo => ({
  kind,
  count,
  path,
  places,
  since: null,
});

const isUnderReview = ({ notice }: Pick<StoredDraw, "notice">) => remarkChoice(notice) === "under_review";

/** The numbers between 1 and the highest that no draw has; 91a and 91b are 91. */
export function gapsIn(numbers: readonly string[]): readonly string[] {
  const here = new Set(numbers.map((number) => parseInt(number, 10)));
  const last = Math.max(0, ...here);
  return Array.from({ length: last }, (_, index) => index + 1)
    .filter((number) => !here.has(number))
    .map(String)
    .sort(compareNumbers);
}

/** The versions of which such a day comes within thirty days, today included. */
function versionsSoon({ categories, today }: Pick<Household, "categories" | "today">) {
  const last = addDays(today, SOON_DAYS);
  const versions = categories.flatMap((category) => category.versions);
  return (field: "effectiveFrom" | "effectiveTo"): ToDoPlace[] =>
    versions
      .map((version) => ({ version, day: version[field] }))
      .filter(({ day }) => day !== null && day >= today && day <= last)
      .map(({ version, day }) => ({
        of: "version",
        name: version.slug,
        day,
        path: `/admin/categories/${version.category}/versions/${version.slug}`,
      }));
}
