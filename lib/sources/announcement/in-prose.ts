import { COUNT, isInexact } from "./number-in-text";
import type { OtherRounds } from "./other-round";
import type { Span } from "./span";

/*
 * What sentences of announcements and news items say outright; a number beside another round of invitations is not
 * looked for.
 */

const PEOPLE = "(?:candidates|people|applicants|individuals|foreign nationals|professionals|workers|profiles)";
const ITAS = "(?:invitations?|itas?)(?: to apply)?(?: for permanent residence)?(?: \\(itas?\\))?";
const FEW_WORDS = "(?:(?!number |nombre |rank |score )[a-z'-]+ ){0,5}?";

const INVITATIONS = [
  `\\binvit(?:ed|ing|es?) (?:a total of |another )?${COUNT} ${FEW_WORDS}${PEOPLE}`,
  "\\b(?:issued|sent|issuing|sending|issues|sends|extended|handed|hands|gave|gives|made|released|distributed|mailed) " +
    `(?:out )?(?:a total of |another )?${COUNT} ${FEW_WORDS}${ITAS}`,
  `(?<=^|\\n|[,;|] ?)${COUNT} (?:itas?|ipd|invitations)(?= ?(?:\\n|$|[,;|.]))`,
  `\\b(?:draw|round|tirage|ronde)\\b[^.\\n\\d]{0,40} ${COUNT} (?:itas?|ipd|invitations)\\b`,
  `${COUNT} ${FEW_WORDS}(?:${PEOPLE}|${ITAS}) (?:were |have been |was |has been )?(?:invited|issued|sent)`,
  `number of invitations that (?:may|might|can) be issued\\b[^.]{0,250}? is ${COUNT}`,
  `\\binvit(?:e|ait|ant|er) (?:un total de )?${COUNT} (?:candidats|personnes|travailleurs|ressortissants)`,
  `\\b(?:envoye|emis|delivre|lance|transmis|envoie|emet)e?s? (?:un total de )?${COUNT} (?:invitations|ipd)`,
  `${COUNT} (?:invitations|ipd|candidats|personnes|travailleurs)(?: a presenter une demande)?(?: de residence ` +
    "permanente)?(?: \\(ipd\\))? (?:ont ete |sont |furent " +
    ")?(?:envoyee?s|emise?s|delivree?s|lancee?s|transmise?s|invitee?s)",
  `nombre d'invitations pouvant etre formulees\\b[^.]{0,250}? est de ${COUNT}`,
];

const CUTOFF = [
  "\\b(?:minimum|lowest|cut-?off)(?: (?:crs|score|cut-?off|points|required|needed)){0,6} (?:of|was|is|at|stood " +
    `at|fell to|rose to|dropped to) (?:at least )?${COUNT}`,
  `\\b(?:crs|scg)(?: (?:score|cut-?off))?(?: (?:of|at|de))? (?:at least |au moins )?${COUNT}`,
  `\\bscores? as low as ${COUNT}`,
  `\\bscores? of (?:at least )?${COUNT}`,
  `\\blowest-ranked\\b[^.\\d\\n]{0,60}\\b(?:crs|score)\\b[^.\\d\\n]{0,20}${COUNT}`,
  `assigned a total of ${COUNT} points`,
  `${COUNT} (?:crs )?points or (?:more|higher|above)`,
  "\\b(?:note|score|seuil|pointage)\\b(?: [a-z'()-]+){0,5} (?:de|a|etait de|est de|etait|fixee? a) (?:au moins " +
    `)?${COUNT}`,
  `\\bau moins ${COUNT} points`,
  `\\bmoins bien classee?\\b[^.\\d\\n]{0,60}${COUNT}(?= points)`,
  `${COUNT} points ou plus`,
];

/** A number that a sentence gives to a field. `sure`: the sentence speaks of no other round. */
export type ProseValue = Span & { readonly sure: boolean };

function all(plain: string, others: OtherRounds, patterns: readonly string[]): ProseValue[] {
  return patterns
    .flatMap((pattern) => [...plain.matchAll(new RegExp(pattern, "dg"))])
    .map(({ indices }) => indices![1]!)
    .filter(([start]) => !isInexact(plain, start))
    .map(([start, end]) => ({ start, end, sure: !others.inSentence(start) }))
    .sort((a, b) => a.start - b.start);
}

/** The numbers of invitations that sentences give, in order. */
export const invitationsInProse = (plain: string, others: OtherRounds): ProseValue[] => all(plain, others, INVITATIONS);

/** The cut-offs that sentences give, in order. */
export const cutoffInProse = (plain: string, others: OtherRounds): ProseValue[] => all(plain, others, CUTOFF);
