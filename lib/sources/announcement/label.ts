import type { AnnouncementField } from "./announcement";
import { disjoint, type Span } from "./span";

/**
 * A kind of value that a label announces. The rank is no field of a draw: it is held against the number of invitations.
 */
export type LabelKind = Exclude<AnnouncementField, "instructionUrl"> | "rank";

/**
 * Labels of the official pages of rounds and of news items, in plain text. English from the pages of ministerial
 * instructions ("CRS score of lowest-ranked candidate invited", "Rank required to be invited to apply", "Tie-breaking
 * rule"), French from their French pages ("Note obtenue dans le SCG par le candidat invité le moins bien classé",
 * "Invitations envoyées"). Those that are everyday words count only before a colon, or alone in a cell or on a line.
 */
const LABELS: readonly (readonly [LabelKind, string])[] = [
  ["tieBreak", "tie-? ?break(?:ing|er)?(?: rule)?(?: (?:date and time|date|timestamp))?"],
  ["tieBreak", "(?:(?:regle|critere|date(?: et heure)?) de )?departage"],
  ["rank", "rank (?:required|needed)(?: (?:to be invited|in order to be invited|for an invitation)(?: to apply)?)?"],
  [
    "rank",
    "rang (?:requis|necessaire|exige|minimal)(?: pour (?:etre invite|recevoir une invitation)(?:\\(?e\\)?)?(?: a " +
      "presenter une demande)?)?",
  ],
  ["cutoff", "(?:the )?crs score of (?:the )?lowest-ranked candidate(?: (?:that was |who was |to be )?invited)?"],
  [
    "cutoff",
    "(?:minimum|lowest|cut-?off) (?:crs|comprehensive ranking system(?: \\(crs\\))?)(?: (?:score|points|cut-?off))*" +
      "(?: (?:required|needed|invited))?",
  ],
  ["cutoff", "crs (?:score )?(?:cut-?off|minimum)(?: score)?"],
  ["cutoff", "(?:minimum|lowest|cut-?off) score"],
  [
    "cutoff",
    "(?:note|score|pointage|points)(?: obtenue?)?(?: (?:dans le|au|du|selon le) (?:scg|systeme de classement " +
      "global(?: \\(scg\\))?)| scg)? (?:par le |du |de la )(?:candidate? |personne )(?:invitee? )?(?:le |la )?moins " +
      "bien classee?(?: (?:qui a ete |a etre )?invitee?)?",
  ],
  [
    "cutoff",
    "(?:note|score|pointage|seuil)(?: minimale?| de coupure| d'admission| plancher)? (?:du |au |dans le " +
      ")?(?:scg|crs|systeme de classement global(?: \\(scg\\))?)" +
      "(?: minimale?)?",
  ],
  ["cutoff", "(?:note|score|pointage) minimale?"],
  [
    "invitations",
    "(?:total )?number of (?:invitations|itas|candidates)(?: to apply)?(?: \\(itas?\\))?(?: (?:issued|sent|invited))?",
  ],
  ["invitations", "(?:invitations|itas)(?: to apply)?(?: \\(itas?\\))? (?:issued|sent)"],
  [
    "invitations",
    "nombre (?:total )?(?:d'(?:invitations|ipd)|de candidats invites)(?: a presenter une demande)?(?: " +
      "\\(ipd\\))?(?: (?:envoyees|emises|delivrees|lancees|transmises))?",
  ],
  [
    "invitations",
    "(?:invitations|ipd)(?: a presenter une demande)?(?: \\(ipd\\))? (?:envoyees|emises|delivrees|lancees|transmises)",
  ],
  ["poolAsOf", "pool (?:date|day)|(?:date|jour) du bassin"],
  ["poolAsOf", "(?:distribution|candidates|pool)\\b[^.:\\n\\d]{0,80}\\bas of"],
  ["poolAsOf", "(?:repartition|distribution|candidats|bassin)\\b[^.:\\n\\d]{0,80}\\b(?:en date du|au|a la date du)"],
  ["date", "date and time(?: of (?:the )?(?:round|draw))?"],
  ["date", "date et heure(?: (?:de la ronde|du tirage))?"],
];
/** Everyday words. */
const WORDS: readonly (readonly [LabelKind, string])[] = [
  ["date", "(?:draw |round )?date(?: of (?:the )?(?:round|draw))?|date (?:de la ronde|du tirage)"],
  ["time", "time(?: of (?:the )?(?:round|draw))?|heure(?: (?:de la ronde|du tirage))?"],
  [
    "number",
    "(?:draw|round)(?: (?:number|no\\.?|#))?|(?:ronde|tirage)(?: (?:numero|n[o°]\\.?|#))?|number|numero|n[o°]\\.?|#",
  ],
  [
    "round",
    "category|round (?:type|name)|type of round|draw (?:type|name)|program(?:me)?|categorie|type de ronde|nom de " +
      "la ronde|type de tirage",
  ],
  ["cutoff", "cut-?off|crs(?: score)?|scg|seuil"],
  ["invitations", "invitations|itas|ipd"],
  ["rank", "rank|rang"],
  ["poolAsOf", "pool|bassin"],
];

/** Keys of a row of the official feed, which say what labels say. */
const KEYS: Readonly<Record<string, LabelKind>> = {
  drawnumber: "number",
  drawdate: "date",
  drawdatefull: "date",
  drawdatetime: "date",
  drawname: "round",
  drawsize: "invitations",
  drawcrs: "cutoff",
  drawcutoff: "tieBreak",
  drawdistributionason: "poolAsOf",
};
const KEY = new RegExp(`(?<=")(?:${Object.keys(KEYS).join("|")})(?="\\s?:)`, "g");

const FOOTNOTE = "(?:\\s*(?:footnote|note de bas de page)\\s*\\*?|\\s?\\*)?";
/** A label may run on in the next line. */
const BLANK = "(?: ?\\n ?| )";
const ALL = LABELS.map(
  ([kind, label]) =>
    [kind, new RegExp(`(?<![a-z\\d-])(?:${label.replaceAll(" ", BLANK)})(?![a-z\\d])${FOOTNOTE}`, "g")] as const,
);
const BEFORE_COLON = WORDS.map(
  ([kind, label]) => [kind, new RegExp(`(?<![a-z\\d-])(?:${label})${FOOTNOTE}(?=\\s?[:=])`, "g")] as const,
);
const ALONE = WORDS.map(
  ([kind, label]) => [kind, new RegExp(`(?<=^|\\n)[ *]*(?:${label})[ *]*(?=\\n|\\t)`, "g")] as const,
);
const WHOLE = [...LABELS, ...WORDS].map(([kind, label]) => [kind, new RegExp(`^(?:${label})${FOOTNOTE}$`)] as const);

/** A label in a text. */
export type Label = Span & { readonly kind: LabelKind };

/**
 * Every label of a plain text in order, none within another: of two that overlap the one that begins first, then the
 * longer.
 */
export const labelsIn = (plain: string): Label[] =>
  disjoint([
    ...[...ALL, ...BEFORE_COLON, ...ALONE].flatMap(([kind, pattern]) =>
      [...plain.matchAll(pattern)].map(
        ({ 0: { length }, index }): Label => ({ kind, start: index, end: index + length }),
      ),
    ),
    ...[...plain.matchAll(KEY)].map(
      ({ 0: key, index }): Label => ({ kind: KEYS[key]!, start: index, end: index + key.length }),
    ),
  ]);

/** The kind that a whole cell announces as the head of a column; null when it is no label. */
export function labelOf(cell: string): LabelKind | null {
  const trimmed = cell.trim().replaceAll("_", " ");
  return WHOLE.find(([, pattern]) => pattern.test(trimmed))?.[0] ?? null;
}
