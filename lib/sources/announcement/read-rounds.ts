import { certain, doubtful, type Candidate } from "./candidate";
import { knownRound, namesIn } from "./name-in-text";
import { announced, type Source } from "./source";
import { placeOf, trimSpan, within, type Span } from "./span";

/** A longer text is no name. */
const MAX_NAME = 200;

/** A name of a round without the signs around it, and as one line. */
function nameAt(text: string, span: Span) {
  const at = trimSpan(text, span, /[\s.,;|*•-]/, /[\s|*•-]/);
  return { at, length: at.end - at.start, name: text.slice(at.start, at.end).replace(/\s+/g, " ") };
}

function announcedRounds(source: Source): Candidate[] {
  return announced(source, "round").flatMap((value): Candidate[] => {
    const { at, length, name } = nameAt(source.text, value);
    if (length === 0) return [];
    const known = knownRound(name, source.categories);
    if (known) return [certain("round", at, known)];
    return length > MAX_NAME ? [] : [doubtful("round", at, "unknown_name", [{ category: "", roundName: name }])];
  });
}

/** Names with a line to themselves. */
function roundsOnLines({ text, lines, categories }: Source): Candidate[] {
  return lines.flatMap((line) => {
    if (line.end === line.start) return [];
    const { at, length, name } = nameAt(text, line);
    const known = length === 0 || length > MAX_NAME ? null : knownRound(name, categories);
    return known ? [certain("round", at, known)] : [];
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
  return clear.length > 0 ? clear : mentionedRounds(source);
}
