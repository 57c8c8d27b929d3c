import { officialLink } from "@/lib/rules/text/official-link";
import { certain, type Candidate } from "./candidate";
import type { Source } from "./source";
import { trimSpan, type Span } from "./span";

const MAX_LINK = 500;

/** The official addresses in a text, without the signs that end a sentence. */
export function officialLinks(text: string): (Span & { readonly href: string })[] {
  return [...text.matchAll(/https:\/\/[^\s<>"'()[\]{}|]+/gi)].flatMap(({ 0: { length }, index }) => {
    const span = trimSpan(text, { start: index, end: index + length }, /[.,;:!?]/);
    const href = officialLink(text.slice(span.start, span.end));
    return href === null || href.length > MAX_LINK ? [] : [{ ...span, href }];
  });
}

/** Official addresses; where some are of rounds of invitations, only those. */
export function links({ text }: Source): Candidate[] {
  const all = officialLinks(text);
  const ofRounds = all.filter(({ href }) =>
    /express-entry-rounds|entree-express-rondes|rondes-entree-express/.test(href),
  );
  return (ofRounds.length > 0 ? ofRounds : all).map((link) =>
    certain("instructionUrl", link, { instructionUrl: link.href }),
  );
}
