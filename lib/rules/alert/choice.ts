import { z } from "zod";
import type { Dataset } from "@/lib/rules/dataset";
import { MAX_SCORE } from "@/lib/rules/draw/draw";
import { parseCount } from "@/lib/rules/text/count-input";
import { filterList, oneValue, queryTable, word } from "@/lib/rules/text/query-codec";

/** What a choice is read against. */
export type ChoiceContext = Pick<Dataset, "categories" | "occupations">;

/** Which changes a subscriber is told of. */
export type AlertChoice = {
  /** Slugs; none = every category, also of a draw that is not classified yet. */
  readonly category: readonly string[];
  /** CRS points: only draws whose cut-off is this or lower; null = any. */
  readonly score: number | null;
  /** Only draws on a list with this occupation; null = any draw. */
  readonly noc: string | null;
  /** `on`: also corrections of draws, known errors, and changes of rules and lists. */
  readonly corrections: "on" | "off";
};

/** Hours in which a request for alerts can be confirmed; it is forgotten then. */
export const REQUEST_HOURS = 48;

const SWITCH = ["on", "off"] as const;

/** The query of the page of alerts, and the fields of its form. */
export const ALERT_QUERY = queryTable<AlertChoice, ChoiceContext>({
  category: filterList(({ categories }: ChoiceContext) => categories.map(({ slug }) => slug), {
    code: "unknown_category",
    rule: "must be slugs of categories",
  }),
  score: oneValue(
    (text: string) => {
      const score = parseCount(text);
      return score === null || score > MAX_SCORE ? null : score;
    },
    { code: "not_a_score", rule: `must be a whole number from 0 to ${MAX_SCORE}` },
    null,
  ),
  noc: oneValue(
    (text: string, { occupations }: ChoiceContext) => occupations.find(({ noc }) => noc === text)?.noc,
    { code: "unknown_occupation", rule: "must be the five digits of a unit group of NOC 2021" },
    null,
  ),
  corrections: word(SWITCH, "on"),
});

/** Why a form was not taken: a field that cannot be read, too many tries, or a database that does not answer. */
export const FORM_PROBLEMS = ["address", "score", "noc", "category", "often", "failed"] as const;
export type FormProblem = (typeof FORM_PROBLEMS)[number];

/** Longest e-mail address, in characters. */
export const MAX_ADDRESS = 254;

/** Reads a choice as it is stored. */
export const choiceSchema: z.ZodType<AlertChoice> = z.object({
  category: z.array(z.string()),
  score: z.number().nullable(),
  noc: z.string().nullable(),
  corrections: z.enum(SWITCH),
});
