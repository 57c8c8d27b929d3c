import { ABILITIES, type Ability } from "@/lib/rules/category/ability";
import { parseClockTime } from "@/lib/rules/time/clock-time";
import { parseCount } from "@/lib/rules/text/count-input";
import { PROGRAMS, type Program } from "@/lib/rules/draw/draw";
import { ottawaDay, parseIsoDate, type IsoDate, type UtcInstant } from "@/lib/rules/time/iso-date";
import { BELOW_4, LEVELS, levelOf, parseScore, testOf, TESTS, type LanguageTest } from "./language-test";
import type { LanguageResult, Profile, Score, Work } from "./profile";
import { ZONES, zonedInstant, type Zone } from "@/lib/rules/time/zoned-instant";

/** What is typed of a job; `to` stays empty while it goes on. */
export const WORK_FIELDS = ["noc", "from", "to", "hours", "place"] as const;
export type WorkEntry = Readonly<Record<(typeof WORK_FIELDS)[number], string>>;

/** What is typed of a language result: a test or a framework, four scores or levels, the day of the results. */
export const RESULT_FIELDS = ["source", ...ABILITIES, "day"] as const;
export type ResultEntry = Readonly<Record<(typeof RESULT_FIELDS)[number], string>>;

/** How a result may be given: the scores of a test, or levels. */
export const RESULT_SOURCES = [...TESTS, "nclc", "clb"] as const;

/** Where a job is. */
export const PLACES = ["canada", "abroad"] as const;

/** Fields with one text each. `draw` is the draw the reader came from; the last five say which draws are shown. */
export const SINGLE_FIELDS = [
  "draw",
  "primary",
  "score",
  "since",
  "until",
  "submitted",
  "day",
  "time",
  "zone",
  "category",
  "period",
  "from",
  "to",
  "answer",
] as const;
export type SingleField = (typeof SINGLE_FIELDS)[number];

/** The checker's form as it is typed, and as the fragment of its address holds it. */
export type CheckEntry = {
  readonly programs: readonly Program[];
  readonly work: readonly WorkEntry[];
  readonly results: readonly ResultEntry[];
} & Readonly<Record<SingleField, string>>;

/** A row before anything is typed in it. */
export const EMPTY_WORK: WorkEntry = { noc: "", from: "", to: "", hours: "", place: "" };
export const EMPTY_RESULT: ResultEntry = { source: "", reading: "", writing: "", listening: "", speaking: "", day: "" };

/** Jobs or results at most, and characters of one text at most. */
export const MAX_ROWS = 12;
const LONGEST = 80;
const SEPARATOR = "_";

const clean = (text: string): string => text.replaceAll(SEPARATOR, " ").slice(0, LONGEST);

const rowOf = <K extends string>(fields: readonly K[], text: string): Readonly<Record<K, string>> => {
  const texts = text.split(SEPARATOR);
  return Object.fromEntries(fields.map((field, index) => [field, clean(texts[index] ?? "")])) as Record<K, string>;
};

/**
 * Reads the fragment of an address of the checker. Whatever else stands in it is left out; texts stay as they were
 * typed.
 * @param fragment with or without its `#`
 */
export function parseCheckFragment(fragment: string): CheckEntry {
  const given = new URLSearchParams(fragment.replace(/^#/, ""));
  const rows = <K extends string>(name: string, fields: readonly K[]) =>
    given
      .getAll(name)
      .slice(0, MAX_ROWS)
      .map((text) => rowOf(fields, text));
  const programs = given.getAll("program");
  return {
    programs: PROGRAMS.filter((program) => programs.includes(program)),
    work: rows("work", WORK_FIELDS),
    results: rows("result", RESULT_FIELDS),
    ...(Object.fromEntries(SINGLE_FIELDS.map((field) => [field, (given.get(field) ?? "").slice(0, LONGEST)])) as Record<
      SingleField,
      string
    >),
  };
}

/** The one way to write an entry in a fragment, without its `#`; empty when there is nothing in it. */
export function formatCheckFragment(entry: CheckEntry): string {
  const rows = <K extends string>(name: string, fields: readonly K[], list: readonly Readonly<Record<K, string>>[]) =>
    list.map((row) => [name, fields.map((field) => clean(row[field])).join(SEPARATOR)]);
  return new URLSearchParams([
    ...entry.programs.map((program) => ["program", program]),
    ...rows("work", WORK_FIELDS, entry.work),
    ...rows("result", RESULT_FIELDS, entry.results),
    ...SINGLE_FIELDS.flatMap((field) => (entry[field] === "" ? [] : [[field, entry[field]]])),
  ]).toString();
}

/** The part of an entry that is about a person, without what is shown of the answer. */
export const profilePart = (entry: CheckEntry): CheckEntry => ({
  ...entry,
  draw: "",
  category: "",
  period: "",
  from: "",
  to: "",
  answer: "",
});

/** What typing a score changes of an entry: the days that a score before it was computed for say nothing of it. */
export const typedScore = (score: string): Pick<CheckEntry, "score" | "since" | "until"> => ({
  score,
  since: "",
  until: "",
});

/** What is wrong with a field; `missing` alone is no error, only something still to be given. */
export type Fault =
  | "missing"
  | "noc"
  | "day"
  | "future"
  | "order"
  | "hours"
  | "place"
  | "source"
  | "level"
  | "table"
  | "score"
  | "nominee"
  | "time"
  | "left_out_hour"
  | "primary";
/** `field` as in `work-0-noc`, `result-1-reading`, `score`. */
export type FieldFault = { readonly field: string; readonly fault: Fault };

export type CheckReading = {
  readonly profile: Profile;
  readonly faults: readonly FieldFault[];
  /** Nothing is entered that a verdict could rest on. */
  readonly empty: boolean;
};

/** The lowest score that a nominee's 600 points leave. Source: Express Entry, 600 points for a nomination. */
export const NOMINATION_POINTS = 600;
/** The highest CRS score. Source: the CRS criteria, 600 points and as many for a nomination. */
export const MAX_POINTS = 1200;
export const HOURS_OF_A_WEEK = 168;

/** Hours a week as people write them, `37.5` or `37,5`; null for anything else, none, or more than a week has. */
function parseHours(text: string): number | null {
  const trimmed = text.trim();
  if (!/^\d{1,3}(?:[.,]\d{1,2})?$/.test(trimmed)) return null;
  const hours = Number(trimmed.replace(",", "."));
  return hours > 0 && hours <= HOURS_OF_A_WEEK ? hours : null;
}

/**
 * Reads the form. A job, a result, a score or a time that cannot be read is left out, and its faults say why; a blank
 * row is no fault.
 * @param occupations NOC codes that exist
 * @param today the day in Ottawa; nothing in the future counts
 */
export function readCheck(entry: CheckEntry, occupations: ReadonlySet<string>, today: IsoDate): CheckReading {
  const faults: FieldFault[] = [];
  const read = <T>(
    field: string,
    text: string,
    parse: (text: string) => T | null,
    fault: Fault,
    needed: boolean,
  ): T | null => {
    const value = text.trim() === "" ? null : parse(text);
    if (value === null && (needed || text.trim() !== ""))
      faults.push({ field, fault: text.trim() === "" ? "missing" : fault });
    return value;
  };
  const day = (field: string, text: string, needed: boolean): IsoDate | null => {
    const found = read(field, text.trim(), parseIsoDate, "day", needed);
    if (found !== null && found > today) {
      faults.push({ field, fault: "future" });
      return null;
    }
    return found;
  };
  const sound = (prefix: string, before: number): boolean =>
    !faults.slice(before).some(({ field }) => field.startsWith(prefix));

  const work = entry.work.flatMap((row, index): Work[] => {
    if (WORK_FIELDS.every((field) => row[field].trim() === "")) return [];
    const at = (field: string) => `work-${index}-${field}`;
    const before = faults.length;
    const noc = read(at("noc"), row.noc, (text) => (occupations.has(text.trim()) ? text.trim() : null), "noc", true);
    const from = day(at("from"), row.from, true);
    // The end may lie ahead: a contract that runs out next year.
    const to = read(at("to"), row.to.trim(), parseIsoDate, "day", false);
    const hours = read(at("hours"), row.hours, parseHours, "hours", true);
    const place = read(at("place"), row.place, (text) => PLACES.find((known) => known === text) ?? null, "place", true);
    if (from !== null && to !== null && to < from) faults.push({ field: at("to"), fault: "order" });
    if (!sound(`work-${index}-`, before)) return [];
    return [{ noc: noc!, from: from!, to, hours: hours!, inCanada: place === "canada" }];
  });

  const languages = entry.results.flatMap((row, index): LanguageResult[] => {
    if (RESULT_FIELDS.every((field) => row[field].trim() === "")) return [];
    const at = (field: string) => `result-${index}-${field}`;
    const before = faults.length;
    const source = read(
      at("source"),
      row.source,
      (text) => RESULT_SOURCES.find((known) => known === text) ?? null,
      "source",
      true,
    );
    const testedOn = day(at("day"), row.day, false);
    if (source === null) return [];
    const test = source === "nclc" || source === "clb" ? null : source;
    const level = (ability: Ability) =>
      read(at(ability), row[ability], (text) => levelIn(test, ability, text), "level", false);
    const levels = {
      reading: level("reading"),
      writing: level("writing"),
      listening: level("listening"),
      speaking: level("speaking"),
    };
    for (const ability of ABILITIES)
      if (row[ability].trim() === "") faults.push({ field: at(ability), fault: "missing" });
    const { takenAfter } = test === null ? { takenAfter: null } : testOf(test);
    if (takenAfter !== null && testedOn !== null && testedOn <= takenAfter)
      faults.push({ field: at("day"), fault: "table" });
    // An ability that is not given yet leaves the rest to count.
    if (faults.slice(before).some(({ fault }) => fault !== "missing")) return [];
    return [
      {
        framework: test === null ? (source === "nclc" ? "NCLC" : "CLB") : testOf(test).framework,
        test: test === null ? null : testOf(test).name,
        levels,
        testedOn,
        takenAfter,
      },
    ];
  });

  const points = read(
    "score",
    entry.score,
    (text) => {
      const count = parseCount(text);
      return count === null || count > MAX_POINTS ? null : count;
    },
    "score",
    false,
  );
  if (points !== null && points < NOMINATION_POINTS && entry.programs.includes("pnp"))
    faults.push({ field: "score", fault: "nominee" });
  const [since, until] = [
    read("since", entry.since, parseIsoDate, "day", false),
    read("until", entry.until, parseIsoDate, "day", false),
  ];
  if (since !== null && until !== null && until < since) faults.push({ field: "until", fault: "order" });
  const scored = points !== null && !faults.some(({ field }) => ["score", "since", "until"].includes(field));
  const scores: Score[] = scored ? [{ points, from: since, to: until }] : [];

  const primaryNoc = read(
    "primary",
    entry.primary,
    (text) => (occupations.has(text.trim()) ? text.trim() : null),
    "primary",
    false,
  );

  const profile: Profile = { programs: entry.programs, work, primaryNoc, languages, scores, submitted: submission() };
  const empty = entry.programs.length === 0 && work.length === 0 && languages.length === 0 && scores.length === 0;
  return { profile, faults, empty };

  function submission(): UtcInstant | "before_every_draw" | null {
    if (entry.submitted !== "at") return "before_every_draw";
    const on = read("day", entry.day.trim(), parseIsoDate, "day", true);
    const time = read("time", entry.time, parseClockTime, "time", true);
    const zone: Zone = ZONES.find((known) => known === entry.zone) ?? "utc";
    if (on === null || time === null) return null;
    const instant = zonedInstant(on, time, zone);
    if (instant === null) faults.push({ field: "time", fault: "left_out_hour" });
    // In UTC, the evening in Ottawa is the next day.
    const ahead = instant !== null && ottawaDay(new Date(instant)) > today;
    if (ahead) faults.push({ field: "day", fault: "future" });
    return ahead ? null : instant;
  }
}

function levelIn(test: LanguageTest | null, ability: Ability, text: string): number | null {
  if (test === null)
    return (
      LEVELS.find((level) => String(level) === text.trim()) ??
      (/^[1-3]$/.test(text.trim()) ? BELOW_4 : /^1[12]$/.test(text.trim()) ? 10 : null)
    );
  const score = parseScore(test, ability, text);
  return score === null ? null : levelOf(test, ability, score);
}
