import type {
  FormTexts,
  AnnouncementValue,
  AnnouncementField,
  AnnouncementQuestion,
  QuestionCode,
} from "./announcement";
import type { Span } from "./plain-text";

/** One place of a text that speaks of a field: the values it may stand for, the likeliest first. */
export type Candidate = {
  readonly field: AnnouncementField;
  readonly at: Span;
  readonly choices: readonly FormTexts[];
  /** Why it is not certain; null = it stands for its one value. */
  readonly doubt: QuestionCode | null;
};

export const certain = (field: AnnouncementField, at: Span, texts: FormTexts): Candidate => ({
  field,
  at,
  choices: [texts],
  doubt: null,
});
export const doubtful = (
  field: AnnouncementField,
  at: Span,
  doubt: QuestionCode,
  choices: readonly FormTexts[],
): Candidate => ({ field, at, choices, doubt });

const keyOf = (texts: FormTexts): string => JSON.stringify(Object.entries(texts).sort());

type Settled = { readonly found: AnnouncementValue | null; readonly question: AnnouncementQuestion | null };

/**
 * What all places together say of a field: one value that all allow, else a question with all their values. A doubtful
 * place is settled by a certain one that it allows; nothing else is.
 */
export function settle(field: AnnouncementField, candidates: readonly Candidate[]): Settled {
  const own = candidates.filter((candidate) => candidate.field === field);
  const first = own[0];
  if (!first) return { found: null, question: null };
  const sure = own.filter(({ doubt }) => doubt === null);
  const said = new Set(sure.map(({ choices }) => keyOf(choices[0]!)));
  const [only] = said;
  const agrees =
    said.size === 1 &&
    own.every(({ doubt, choices }) => doubt === null || choices.some((texts) => keyOf(texts) === only));
  if (agrees) return { found: { field, texts: sure[0]!.choices[0]!, at: sure[0]!.at }, question: null };

  const choices = own.flatMap(({ at, choices }) => choices.map((texts) => ({ texts, at })));
  const different = choices.filter(
    ({ texts }, index) => choices.findIndex((each) => keyOf(each.texts) === keyOf(texts)) === index,
  );
  const doubt = own.find((each) => each.doubt !== null)?.doubt ?? null;
  const code =
    said.size === 0 && own.length === 1
      ? first.doubt!
      : said.size === 0 && own.every((each) => each.doubt === doubt)
        ? doubt!
        : "different";
  return { found: null, question: { field, code, at: first.at, choices: different } };
}
