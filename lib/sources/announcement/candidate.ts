import type {
  FormTexts,
  AnnouncementValue,
  AnnouncementField,
  AnnouncementQuestion,
  QuestionCode,
} from "./announcement";
import type { Span } from "./span";

/** One place of a text that speaks of a field: the values it may stand for, the likeliest first. */
export type Candidate = {
  readonly field: AnnouncementField;
  readonly at: Span;
  readonly choices: readonly FormTexts[];
  /** Why it is not certain; null = it stands for its one value. */
  readonly doubt: QuestionCode | null;
  /** True for the value of a label on a line of its own: what may be of another round says nothing against it. */
  readonly own?: boolean;
};

/** A place that stands for one value. */
export const certain = (field: AnnouncementField, at: Span, texts: FormTexts): Candidate => ({
  field,
  at: { start: at.start, end: at.end },
  choices: [texts],
  doubt: null,
});

/** A place that a person is asked about. */
export const doubtful = (
  field: AnnouncementField,
  at: Span,
  doubt: QuestionCode,
  choices: readonly FormTexts[],
): Candidate => ({ field, at: { start: at.start, end: at.end }, choices, doubt });

/** A place whose sentence may speak of another round: what it said for certain is asked. */
export const ofOtherRound = (candidate: Candidate): Candidate =>
  candidate.doubt === null ? { ...candidate, doubt: "other_round", own: false } : candidate;

const keyOf = (texts: FormTexts): string => JSON.stringify(Object.entries(texts).sort());

type Settled = { readonly found: AnnouncementValue | null; readonly question: AnnouncementQuestion | null };

/** The values of all places, each once, with the first place of each. */
function choicesOf(candidates: readonly Candidate[]): AnnouncementQuestion["choices"] {
  const byKey = new Map<string, AnnouncementQuestion["choices"][number]>();
  for (const { at, choices } of candidates)
    for (const texts of choices) if (!byKey.has(keyOf(texts))) byKey.set(keyOf(texts), { texts, at });
  return [...byKey.values()];
}

/**
 * What all places together say of a field: one value that all allow, else a question with all their values. A doubtful
 * place is settled by a certain one that it allows; nothing else is.
 * @param candidates the places of every field
 */
export function settle(field: AnnouncementField, candidates: readonly Candidate[]): Settled {
  const every = candidates.filter((candidate) => candidate.field === field);
  const own = every.some((each) => each.own) ? every.filter(({ doubt }) => doubt !== "other_round") : every;
  const [first] = own;
  if (!first) return { found: null, question: null };
  const sure = own.filter(({ doubt }) => doubt === null);
  const values = choicesOf(sure);
  const only = values.length === 1 ? keyOf(values[0]!.texts) : null;
  if (only !== null && own.every(({ choices }) => choices.some((texts) => keyOf(texts) === only)))
    return { found: { field, ...values[0]! }, question: null };
  // All places doubt for one reason, or they differ.
  const code = first.doubt !== null && own.every(({ doubt }) => doubt === first.doubt) ? first.doubt : "different";
  return { found: null, question: { field, code, at: first.at, choices: choicesOf(own) } };
}
