import { officialLink } from "@/lib/rules/text/official-link";
import { certain, type Candidate } from "./candidate";
import type { Source } from "./labelled";
import type { Span } from "./plain-text";

/** The official addresses in a text, without the signs that end a sentence. */
export function officialLinks(text: string): (Span & { readonly href: string })[] {
  return [...text.matchAll(/https:\/\/[^\s<>"'()[\]{}|]+/gi)].flatMap(({ 0: address, index }) => {
    const said = address.replace(/[.,;:!?]+$/, "");
    const href = officialLink(said);
    return href === null || href.length > 500 ? [] : [{ start: index, end: index + said.length, href }];
  });
}

/** Official addresses; where some are of rounds of invitations, only those. */
export function links({ text }: Source): Candidate[] {
  const all = officialLinks(text);
  const ofRounds = all.filter(({ href }) =>
    /express-entry-rounds|entree-express-rondes|rondes-entree-express/.test(href),
  );
  return (ofRounds.length > 0 ? ofRounds : all).map(({ start, end, href }) =>
    certain("instructionUrl", { start, end }, { instructionUrl: href }),
  );
}
