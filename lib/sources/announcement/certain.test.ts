import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readReference } from "@/prisma/reference/read";
import { formatCount, formatDay } from "@/lib/format";
import { addDays, isoDate, type IsoDate } from "@/lib/rules/time/iso-date";
import type { FormTexts } from "./announcement";
import { readAnnouncement } from "./read-announcement";

const { categories } = readReference();

/** A draw that a text is made for, and another that it may speak of too. */
type Round = { readonly number: number; readonly date: IsoDate; readonly cutoff: number; readonly invitations: number };

const round: fc.Arbitrary<Round> = fc.record({
  number: fc.integer({ min: 448, max: 520 }),
  date: fc.integer({ min: 0, max: 400 }).map((days) => addDays(isoDate("2026-11-30"), days)),
  cutoff: fc.integer({ min: 250, max: 850 }),
  invitations: fc.integer({ min: 20, max: 9_000 }),
});

type Locale = "en" | "fr";
const count = (value: number, locale: Locale) => formatCount(value, locale);
const day = (value: IsoDate, locale: Locale) => formatDay(value, locale);

/** Ways in which people write the facts of a draw. */
const PARTS: readonly ((draw: Round) => string)[] = [
  ({ number, date }) => `#${number} – ${day(date, "en")}`,
  ({ number, date }) => `nº ${number} – ${day(date, "fr")}`,
  ({ number }) => `Draw number: ${number}`,
  ({ number }) => `IRCC held draw #${number}.`,
  ({ date }) => `Date and time of round: ${day(date, "en")} at 15:02:03 UTC`,
  ({ date }) => `Date et heure de la ronde : ${day(date, "fr")} à 15:02:03 TUC`,
  ({ date }) => `Date: ${date}T15:02:03Z`,
  ({ cutoff }) => `CRS score of lowest-ranked candidate invited: ${cutoff}`,
  ({ cutoff }) => `CRS score of lowest-ranked\ncandidate invited: ${cutoff}`,
  ({ cutoff }) => `The minimum score was ${cutoff}.`,
  ({ cutoff }) => `Note SCG minimale : ${cutoff}`,
  ({ cutoff }) => `SCG ${cutoff}`,
  ({ invitations }) => `Number of invitations issued: ${count(invitations, "en")}`,
  ({ invitations }) => `Number of invitations issued: ${invitations}`,
  ({ invitations }) => `IRCC issued ${count(invitations, "en")} invitations.`,
  ({ invitations }) => `IRCC handed out ${invitations} ITAs.`,
  ({ invitations }) => `${count(invitations, "en")} ITAs`,
  ({ invitations }) => `Nombre d’invitations envoyées : ${count(invitations, "fr")}`,
  ({ invitations }) => `Rank required to be invited to apply: ${count(invitations, "en")} or above`,
  ({ invitations, cutoff }) => `New draw ${invitations} ITAs, CRS ${cutoff}.`,
  ({ invitations, cutoff, date }) => `${date}\tCanadian Experience Class\t${invitations}\t${cutoff}`,
  ({ invitations, cutoff, date, number }) => `${number},${date},CEC,${invitations},${cutoff}`,
];

/** Ways in which they speak of another draw beside it. */
const BESIDE: readonly ((other: Round) => string)[] = [
  ({ cutoff }) => `Last week's round had a CRS cutoff of ${cutoff}.`,
  ({ cutoff }) => `The previous CRS cutoff was ${cutoff}.`,
  ({ cutoff }) => `CRS cutoff: ${cutoff} (previous round)`,
  ({ cutoff }) => `Le seuil de la ronde précédente était de ${cutoff}.`,
  ({ invitations }) => `In the last draw IRCC issued ${count(invitations, "en")} invitations.`,
  ({ invitations }) => `Since then ${invitations} candidates were invited.`,
  ({ invitations, cutoff }) => `The previous draw invited ${invitations} people. The minimum score was ${cutoff}.`,
  ({ cutoff }) => `The minimum score was ${cutoff} points lower than before.`,
  ({ invitations }) => `More than ${count(invitations, "en")} candidates were invited.`,
  ({ date }) => `Date modified:\n${date}`,
];

/** Signs that break a number, in the place of the separator of its thousands or within it. */
const BREAKS = [" . ", "\u200B", "\u00AD", "·", "_", ", ", "l", "O", "-", "…", "²", " / ", ";", "  "];
const broken = fc.tuple(round, fc.constantFrom(...BREAKS), fc.nat(2)).map(([{ invitations, cutoff }, sign, at]) => {
  const cut = (value: number) => {
    const figures = String(value);
    const place = Math.min(at + 1, figures.length - 1);
    return `${figures.slice(0, place)}${sign}${figures.slice(place)}`;
  };
  return [`Number of invitations issued: ${cut(invitations)}`, `CRS cutoff: ${cut(cutoff)}`] as const;
});

const textsOf = (draw: Round): FormTexts => ({
  number: String(draw.number),
  date: draw.date,
  time: "15:02:03",
  category: "cec",
  roundName: "",
  cutoff: String(draw.cutoff),
  invitations: String(draw.invitations),
});

const certain = (text: string): FormTexts =>
  Object.assign({}, ...readAnnouncement(text, categories).found.map(({ texts }) => texts));

describe("a value that is read for certain", () => {
  it("is the value that the text gives to its draw, whatever it says of another one", () => {
    let read = 0;
    const parts = fc.uniqueArray(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 6 });
    const beside = fc.array(fc.constantFrom(...BESIDE), { maxLength: 2 });
    fc.assert(
      fc.property(round, round, parts, beside, fc.boolean(), (draw, other, said, more, first) => {
        const own = said.map((part) => part(draw));
        const others = more.map((part) => part(other));
        const text = (first ? [...others, ...own] : [...own, ...others]).join("\n");
        const found = certain(text);
        read += Object.keys(found).length;
        expect(textsOf(draw)).toMatchObject(found);
      }),
      { numRuns: 800 },
    );
    // It is easy to be right about nothing.
    expect(read).toBeGreaterThan(800);
  });

  it("is no part of a number with a sign in it that nobody knows", () => {
    fc.assert(
      fc.property(broken, (texts) => {
        for (const text of texts) expect(certain(text)).toEqual({});
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    "#448 – December 2, 2026\nCRS score of lowest-ranked candidate invited: 517\nThe previous CRS cutoff was 533.",
    "New draw 3000 ITAs, CRS 517.\nLast week's round had a CRS cutoff of 533.",
    "The previous draw invited 2500 people. The minimum score was 533.\n448,2026-12-02,CEC,3000,517",
  ])("is not that of the other round in %j", (text) => {
    const draw = { number: 448, date: isoDate("2026-12-02"), cutoff: 517, invitations: 3000 };
    expect(textsOf(draw)).toMatchObject(certain(text));
  });
});
