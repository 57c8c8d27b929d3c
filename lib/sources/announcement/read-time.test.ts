import { describe, it } from "vitest";
import { readReference } from "@/prisma/reference/read";
import { expectLinear, hostileTexts } from "@/lib/rules/text/hostile-text.fixture";
import { MAX_ANNOUNCEMENT } from "./announcement";
import { excerptOf, markOf, piecesOf } from "./mark-announcement";
import { readAnnouncement } from "./read-announcement";

const { categories } = readReference();

/** All that a page asks of a pasted text. */
function read(text: string): void {
  const reading = readAnnouncement(text, categories);
  piecesOf(text, reading);
  const places = [...reading.found, ...reading.questions, ...reading.questions.flatMap(({ choices }) => choices)];
  for (const { at } of places) {
    markOf(reading, at);
    excerptOf(text, at);
  }
}

const WORDS = [
  "Number of invitations issued:",
  "CRS score of lowest-ranked candidate invited",
  "cut-off",
  "minimum score",
  "crs 1 of",
  "Seuil : 4",
  "candidates",
  "invited 5 a a a a",
  "number of invitations that may be issued",
  "nombre d'invitations pouvant être formulées",
  "Tie-breaking rule: November 14, 2025 at 11:53:39 UTC",
  "Date: 03/04/2025",
  "Date and time: November 14, 2025 at 6:53:39 a.m. EST",
  "Time: 10:00 Eastern time",
  "invited on 14 novembre 2025",
  "1st of",
  "pool as of",
  "#379 – November 14, 2025",
  "#",
  "Category: Bakers",
  "Canadian Experience Class",
  "Canadian Experience Class 5 candidates were invited",
  "date\tcrs\tround\n1\t2\t3\n",
  "https://www.canada.ca/a?q=1",
  "https://www.canada.ca/x......x",
  "previous score of 5",
  "the last round had a crs cutoff of 5, after a crs cutoff of 4 ",
  "448,2026-12-02,CEC,300,517\n",
  "448\t2026-12-02\tCEC\t300\t517\n",
  '{"drawNumber":"448","drawName":"CEC","drawCRS":"517"}',
  "the 220th draw",
  "draw 25 a",
  "December 2, 2026\n",
  "Bakers, 2027-Version 1\n",
  "tie-break applied to those before",
  "Number of invitations\n",
];

describe("a pasted text is read in time that grows with its length", () => {
  it.each(hostileTexts(WORDS))("%s", (_, textOf) => expectLinear(read, textOf, MAX_ANNOUNCEMENT));
});
