import { placeOf, type Span } from "./span";

/** Words by which a sentence speaks of another round too, or of several, or of one to come. */
const OTHER_ROUND = new RegExp(
  "\\b(?:previous(?:ly)?|prior|preceding|earlier|last|past|recent(?:ly)?|since|ago|yesterday|former(?:ly)?|compared|" +
    "than|versus|vs|(?:up|down) from|this year|so far|to date|annual|monthly|expect(?:s|ed)?|plan(?:s|ned)?|next|" +
    "upcoming|will|could|might|would|target(?:s|ed)?|not|(?:draw|round|week|month|year)s? before|precedente?s?|" +
    "derniere?s?|recente?s?|depuis|comparativement|anterieure?s?|hier|il y a|auparavant|cette annee|jusqu'ici|" +
    "a ce jour|prevoi[a-z]*|prochaine?s?|pourrait|devrait|n'a pas|ne)\\b",
);
/** Where a sentence turns to another round: what stands before it does not. */
const TURNS =
  /,? (?:after|compared|versus|vs|up from|down from|against|while|whereas|contre|apres|comparativement|soit|alors que)\b/g;
/** A sentence that names another round leaves it open which one the next ones speak of. */
const NAMES_OTHER = new RegExp(
  "\\b(?:previous|prior|preceding|last|earlier|past|precedente?|derniere?|anterieure?)\\b(?:'s)? " +
    "(?:[^\\s.]{1,30} ){0,4}?(?:draw|round|ronde|tirage|week|month|semaine|mois)",
);
/** A sentence that turns back to the round of the announcement. */
const NAMES_THIS = new RegExp(
  "\\b(?:this (?:draw|round|time|week)|the (?:new|latest) (?:draw|round)|today|cette (?:ronde|fois|semaine)|" +
    "ce tirage|aujourd'hui)\\b",
);

/** Says of places in a text whether their sentence may speak of another round. */
export type OtherRounds = {
  /** By all of the sentence. */
  readonly inSentence: (index: number) => boolean;
  /** By the part up to where the sentence turns to another round behind the place: for a value with a label. */
  readonly around: (span: Span) => boolean;
};

/**
 * Looks for other rounds in every sentence of a plain text.
 * @param lines a sentence that names another round reaches to the end of its line
 */
export function otherRounds(plain: string, sentences: readonly Span[], lines: readonly Span[]): OtherRounds {
  const textOf = ({ start, end }: Span) => plain.slice(start, end);
  let carried = false;
  let line = -1;
  const states = sentences.map((sentence) => {
    const own = textOf(sentence);
    const at = placeOf(lines, sentence.start);
    carried = at === line && carried && !NAMES_THIS.test(own);
    line = at;
    const said = OTHER_ROUND.exec(own)?.index;
    // Where the sentence speaks of another round first.
    const from = carried ? sentence.start : said === undefined ? null : sentence.start + said;
    const turns = [...own.matchAll(TURNS)].map(({ index }) => sentence.start + index);
    carried = carried || NAMES_OTHER.test(own);
    return { from, turns: turns.map((start) => ({ start, end: start })) };
  });
  return {
    inSentence: (index) => (states[placeOf(sentences, index)]?.from ?? null) !== null,
    around: ({ start, end }) => {
      const place = placeOf(sentences, start);
      const { from = null, turns = [] } = states[place] ?? {};
      if (from === null) return false;
      const turn = turns[placeOf(turns, end - 1) + 1];
      return from < (turn?.start ?? sentences[place]!.end);
    },
  };
}
