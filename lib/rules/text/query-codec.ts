import { parseIsoDate, type IsoDate } from "../time/iso-date";
import { parseCount } from "./count-input";
import { MAX_SEARCHED } from "./max-searched";

/** The parameters of an address as a page receives them. */
export type QueryParams = Readonly<Record<string, string | readonly string[] | undefined>>;

/** A fault of a value: its code, for pages to translate, and the rule in English, as the API says it. */
export type Fault<Code extends string = string> = {
  readonly code: Code;
  readonly rule: string;
  /** The values there are, where they can be counted. */
  readonly allowed?: readonly string[];
};

/** A value of an address that cannot be read and is left out. */
export type QueryProblem<Name extends string = string, Code extends string = string> = Fault<Code> & {
  readonly field: Name;
  readonly value: string;
};

type Unread<Code extends string> = { readonly text: string; readonly fault: Fault<Code> };
type Reading<T, Code extends string> = { readonly value: T; readonly unread: readonly Unread<Code>[] };

/**
 * One parameter of an address.
 * `C` is what a value is read against, such as the known categories; `Code` are the faults that it can have.
 */
export type Parameter<T, C, Code extends string = string> = {
  /** Reads what was given; never throws. */
  readonly read: (given: QueryParams[string], context: C) => Reading<T, Code>;
  /** The one text of a value; null when it goes without saying. */
  readonly write: (value: T) => string | null;
};

/** A parameter given several times that may be given once: the first value counts. */
export type Repeated = "repeated";
const REPEATED: Fault<Repeated> = { code: "repeated", rule: "may be given once only" };

/** The texts of a parameter, each once. A form without scripts sends its empty fields: they are as good as absent. */
const textsOf = (given: QueryParams[string]): string[] =>
  [...new Set([given ?? []].flat().map((text) => text.trim()))].filter((text) => text !== "");

/**
 * A parameter with one value; of several the first that can be read counts.
 * @param read null or undefined when a text is no value
 * @param fallback the value of an address without it, which is not written
 */
export function oneValue<T, F, C, Code extends string>(
  read: (text: string, context: C) => T | null | undefined,
  fault: Fault<Code>,
  fallback: F,
  write: (value: T | F) => string = String,
): Parameter<T | F, C, Code | Repeated> {
  return {
    read(given, context) {
      let found: T | null = null;
      const unread: Unread<Code | Repeated>[] = [];
      for (const text of textsOf(given)) {
        const value: T | null = read(text, context) ?? null;
        if (value === null) unread.push({ text, fault });
        else if (found !== null) unread.push({ text, fault: REPEATED });
        else found = value;
      }
      return { value: found ?? fallback, unread };
    },
    write: (value) => (value === fallback ? null : write(value)),
  };
}

/** The rule that a value is one of a few words. */
export const oneOf = (words: readonly string[]): string =>
  `must be ${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;

/** A parameter that is one of a few words. */
export const word = <T extends string>(
  words: readonly T[],
  fallback: T,
): Parameter<T, unknown, "unknown_word" | Repeated> =>
  oneValue(
    (text) => words.find((each) => each === text),
    { code: "unknown_word", rule: oneOf(words), allowed: words },
    fallback,
  );

/**
 * A parameter with several values, as a comma list or given several times. Null when it is absent, or when none of its
 * values is known; empty when it is given and blank.
 * @param known the values there are, in the order in which they are written
 */
export function valueList<T extends string, C, Code extends string>(
  known: (context: C) => readonly T[],
  fault: Fault<Code>,
): Parameter<readonly T[] | null, C, Code> {
  return {
    read(given, context) {
      const texts = textsOf(textsOf(given).flatMap((text) => text.split(",")));
      const allowed = known(context);
      const values = allowed.filter((value) => texts.includes(value));
      const unread = texts
        .filter((text) => !values.some((value) => value === text))
        .map((text) => ({ text, fault: { ...fault, allowed } }));
      return { value: given === undefined || (values.length === 0 && texts.length > 0) ? null : values, unread };
    },
    write: (values) => (values === null ? null : values.join(",")),
  };
}

/** The same list where none means all. */
export function filterList<T extends string, C, Code extends string>(
  known: (context: C) => readonly T[],
  fault: Fault<Code>,
): Parameter<readonly T[], C, Code> {
  const list = valueList(known, fault);
  return {
    read(given, context) {
      const { value, unread } = list.read(given, context);
      return { value: value ?? [], unread };
    },
    write: (values) => (values.length === 0 ? null : list.write(values)),
  };
}

// Blanks of any kind may be pasted; other control characters and halves of a character are no text, nor for Postgres.
const NO_TEXT = /[\p{Cs}\0-\x08\x0e-\x1f\x7f]/u;

/** A parameter with a text to search for; empty when there is none. */
export const searchText = (): Parameter<string, unknown, "not_a_search" | Repeated> =>
  oneValue(
    (text) => (text.length > MAX_SEARCHED || NO_TEXT.test(text) ? null : text),
    { code: "not_a_search", rule: `must be at most ${MAX_SEARCHED} characters, none of them a control character` },
    "",
  );

/** Characters of a title of the reader's own, at most: two lines of a picture. */
export const MAX_TITLE = 120;

/** A title of the reader's own for a figure, its blanks as one each; null when there is none. */
export const ownTitle = (): Parameter<string | null, unknown, "not_a_title" | Repeated> =>
  oneValue(
    (text) => (text.length > MAX_TITLE || NO_TEXT.test(text) ? null : text.replace(/\s+/g, " ")),
    { code: "not_a_title", rule: `must be at most ${MAX_TITLE} characters, none of them a control character` },
    null,
  );

/** A whole number from 1 to `max`. */
export const countUpTo = (max: number) => (text: string) => {
  const count = parseCount(text);
  return count === null || count < 1 || count > max ? null : count;
};

/** The number of a page of a list, from 1, which goes without saying. */
export const pageNumber = (max = Number.MAX_SAFE_INTEGER): Parameter<number, unknown, "not_a_page" | Repeated> =>
  oneValue(countUpTo(max), { code: "not_a_page", rule: "must be a whole number from 1 up" }, 1);

/** A calendar day; null when there is none. */
export const calendarDay = (): Parameter<IsoDate | null, unknown, "not_a_day" | Repeated> =>
  oneValue(parseIsoDate, { code: "not_a_day", rule: "must be a calendar day, YYYY-MM-DD" }, null);

/** A table of the parameters of a page or an endpoint. */
export type QueryTable<V, C, Code extends string> = {
  readonly names: readonly string[];
  /** Reads an address; never throws. Problems are in the order of the address. */
  readonly read: (
    params: QueryParams,
    context: C,
  ) => { readonly values: V; readonly problems: readonly QueryProblem<keyof V & string, Code>[] };
  /** The one way to write values in an address, without a question mark; empty when all goes without saying. */
  readonly write: (values: V) => string;
};

/** The parameters of a table by name, in the order in which they are written. */
export type Parameters<V, C, Code extends string> = { readonly [K in keyof V & string]: Parameter<V[K], C, Code> };

// Of a value that is echoed, at most.
const MAX_SHOWN = 80;

/** The table of some parameters. Others of an address are not looked at. */
export function queryTable<V extends object, C, Code extends string = string>(
  parameters: Parameters<V, C, Code>,
): QueryTable<V, C, Code> {
  const isName = (text: string): text is keyof V & string => Object.hasOwn(parameters, text);
  const names = Object.keys(parameters).filter(isName);
  return {
    names,
    read(params, context) {
      const readings = new Map(names.map((name) => [name, parameters[name].read(params[name], context)]));
      const problems = Object.keys(params)
        .filter(isName)
        .flatMap((field) =>
          (readings.get(field)?.unread ?? []).map(({ text, fault }) => ({
            ...fault,
            field,
            value: text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text,
          })),
        );
      const values = Object.fromEntries([...readings].map(([name, { value }]) => [name, value])) as V;
      return { values, problems };
    },
    write(values) {
      const pairs = names.flatMap((name) => {
        const text = parameters[name].write(values[name]);
        return text === null ? [] : [[name, text]];
      });
      return new URLSearchParams(pairs).toString().replaceAll("%2C", ",");
    },
  };
}

/** The parameters of an address as text: of a request, a form or the address bar. */
export function paramsOf(search: string | URLSearchParams): QueryParams {
  const values = new Map<string, string[]>();
  for (const [name, value] of new URLSearchParams(search)) {
    const before = values.get(name);
    if (before) before.push(value);
    else values.set(name, [value]);
  }
  return Object.fromEntries(values);
}

/** An address with its query, of which parts may be empty. */
export function addressOf(path: string, ...queries: readonly string[]): string {
  const query = queries.filter((text) => text !== "").join("&");
  return query === "" ? path : `${path}?${query}`;
}
