import { certain, doubtful, type Candidate } from "./candidate";
import { likeRounds } from "./like-name";
import { dayAt } from "./moment-in-text";
import { knownRound, namesIn } from "./name-in-text";
import { announced, type Source } from "./source";
import { placeOf, trimSpan, within, type Span } from "./span";

/** A longer text is no name. */
const MAX_NAME = 200;

/** A name of a round without the signs around it, and as one line. */
function nameAt(text: string, span: Span) {
  const at = trimSpan(text, span, /[\s.,;|*"•-]/, /[\s|*"•-]/);
  return { at, length: at.end - at.start, name: text.slice(at.start, at.end).replace(/\s+/g, " ") };
}

/** A name that stands for itself: known, or asked about with what is like it, and to be kept as it came. */
function named(source: Source, span: Span): Candidate[] {
  const { at, length, name } = nameAt(source.text, span);
  if (length === 0) return [];
  const known = knownRound(name, source.categories);
  if (known) return [certain("round", at, known)];
  if (length > MAX_NAME) return [];
  const choices = [...likeRounds(name, source.categories), { category: "", roundName: name }];
  return [doubtful("round", at, "unknown_name", choices)];
}

const announcedRounds = (source: Source): Candidate[] => [
  ...announced(source, "round").flatMap((value) => named(source, value)),
  ...source.rows.flatMap(({ name }) => named(source, name)),
];

/** Names with a line to themselves. */
function roundsOnLines({ text, lines, categories }: Source): Candidate[] {
  return lines.flatMap((line) => {
    if (line.end === line.start) return [];
    const { at, length, name } = nameAt(text, line);
    const known = length === 0 || length > MAX_NAME ? null : knownRound(name, categories);
    return known ? [certain("round", at, known)] : [];
  });
}

/** A line that ends with the day of a draw, as the heading of an official page does. */
const HEADING = /(?:#|n[o°]\.?) ?\d{1,6}[a-z]? ?[-(,:]+ ?/g;
/** How a new list is named, which nobody here knows yet: a line that says which version it is. */
const VERSION = /(?:\bversion \d{1,2}\)?|\(\d{4}-\d\))$/;

/** Names that are not known, on a line of their own: under the heading of an official page, or with their version. */
function unknownOnLines(source: Source): Candidate[] {
  const { plain, lines, labelled } = source;
  const filled = lines.filter(({ start, end }) => plain.slice(start, end).trim() !== "");
  const labels = [...labelled].sort((a, b) => a.start - b.start);
  const isHeading = ({ start, end }: Span) => {
    if (end - start > 2 * MAX_NAME) return false;
    const text = plain.slice(start, end);
    return [...text.matchAll(HEADING)].some(({ 0: { length }, index }) => dayAt(text, index + length) !== null);
  };
  return filled.flatMap((line, index) => {
    const said = plain.slice(line.start, Math.min(line.end, line.start + MAX_NAME + 1)).trim();
    const before = filled[index - 1];
    const under = before !== undefined && isHeading(before);
    const holdsValue = (labels[placeOf(labels, line.end)]?.start ?? -1) >= line.start;
    if (said.length > MAX_NAME || holdsValue || /[:.?!\t]/.test(said) || !/^[a-z]/.test(said)) return [];
    return VERSION.test(said) || (under && !/\d{3}/.test(said)) ? named(source, line) : [];
  });
}

/** Names in sentences: sure when there is one, beside numbers of this round. */
function mentionedRounds({ text, plain, categories, sentences, prose }: Source): Candidate[] {
  const mentioned = namesIn(text, plain, categories);
  const isOne = new Set(mentioned.map(({ texts: { category } }) => category)).size === 1;
  /** Place of the sentence that holds all of a span; null when it goes beyond one. */
  const sentenceOf = (span: Span): number | null => {
    const place = placeOf(sentences, span.start);
    return within(span, sentences[place]!) ? place : null;
  };
  const inviting = new Set([...prose.invitations, ...prose.cutoff].map(sentenceOf));
  return mentioned.map((name) => {
    const sentence = sentenceOf(name);
    return isOne && sentence !== null && inviting.has(sentence)
      ? certain("round", name, name.texts)
      : doubtful("round", name, "name_mentioned", [name.texts]);
  });
}

/** The name of the round: announced, or with a line to itself; one that a sentence mentions is asked about. */
export function rounds(source: Source): Candidate[] {
  const clear = [...announcedRounds(source), ...roundsOnLines(source)];
  return clear.length > 0 ? clear : [...unknownOnLines(source), ...mentionedRounds(source)];
}
