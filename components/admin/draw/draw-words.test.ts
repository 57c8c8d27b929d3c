import { describe, expect, it } from "vitest";
import { LOCALES } from "@/lib/rules/text/bilingual";
import { ENTRY_CODES } from "@/lib/rules/draw/problem";
import type { EntryWarning } from "@/lib/rules/draw/entry/warnings";
import { DRAW_FIELDS } from "@/lib/rules/draw/history";
import { categoryOf, drawOf, versionOf } from "@/lib/rules/draw/draws.fixture";
import { isoDate, type UtcInstant } from "@/lib/rules/time/iso-date";
import { drawWords } from "./draw-words";

const categories = [
  categoryOf("trades", "occupation", {
    name: { en: "Trades", fr: "Métiers" },
    versions: [versionOf("trades-v1", "trades", { name: { en: "Trades 1", fr: "Métiers 1" } })],
  }),
];
const words = (locale: (typeof LOCALES)[number]) => drawWords(locale, categories, isoDate("2026-10-02"));

const WARNINGS: EntryWarning[] = [
  { code: "number_not_next", next: "448" },
  { code: "number_changed", from: "447" },
  { code: "before_latest", number: "447", date: "2026-10-01" },
  { code: "same_day", numbers: ["446", "447"] },
  { code: "unclassified", roundName: "Bakers" },
  { code: "name_new", roundName: "Bakers" },
  { code: "version_not_in_force", version: "trades-v1", from: "2023-05-31", to: "2025-02-26" },
  { code: "programs_unusual", category: "trades" },
  {
    code: "cutoff_unusual",
    category: null,
    off: 1,
    min: 400,
    max: 1100,
    draws: 3,
    last: [{ number: "447", value: 400 }],
  },
  {
    code: "invitations_unusual",
    category: "trades",
    off: 3.5,
    min: 400,
    max: 3500,
    draws: 1,
    last: [{ number: "447", value: 3500 }],
  },
  { code: "sunday" },
  { code: "tie_break_old", days: 400 },
  { code: "pool_far", days: 21 },
  { code: "link_of_other", number: "447" },
  { code: "pool_after_draw" },
  { code: "no_source" },
];

describe.each(LOCALES)("the words in %s", (locale) => {
  const { problem, warning, value, label } = words(locale);
  const params = { number: "447", category: "trades", version: "trades-v1" };

  it("are there for every problem and warning, each its own", () => {
    const said = [...ENTRY_CODES.map((code) => problem({ field: "cutoff", code, params })), ...WARNINGS.map(warning)];
    for (const text of said) expect(text).toMatch(/^\p{Lu}[^{}]+\.$/u);
    // One sentence serves an unknown category and an unknown programme.
    expect(new Set(said).size).toBe(said.length - 1);
  });

  it("are there for every field, known and unknown", () => {
    const bare = drawOf("448", "2026-10-02", null);
    const full = drawOf("448", "2026-10-02", "trades", 500, {
      version: "trades-v1",
      drawnAt: "2026-10-02T14:01:02Z" as UtcInstant,
      tieBreakAt: "2026-10-01T14:01:02Z" as UtcInstant,
      programs: ["fsw", "cec"],
      poolAsOf: isoDate("2026-09-27"),
      instructionUrl: "https://www.canada.ca/",
      notice: { en: "Under review", fr: "À l’étude" },
    });
    for (const field of DRAW_FIELDS) {
      expect(label(field), field).toMatch(/^\p{Lu}[^{}]+$/u);
      expect(value(full, field), field).toMatch(/^[^{}]+$/);
      if (field !== "programs") expect(value(bare, field), field).toMatch(/^[^{}]+$/);
    }
  });
});

describe("numbers and names", () => {
  it("are written as each language writes them", () => {
    const unusual = WARNINGS[9]!;
    expect(words("en").warning(unusual)).toContain(
      "by a factor of 3.5, on average, from the last 1 draw of Trades (from 400 to 3,500).",
    );
    expect(words("fr").warning(unusual)).toContain(
      "d’un facteur de 3,5, en moyenne, de la dernière ronde de la catégorie «\u00a0Métiers\u00a0» (de 400 à 3\u00a0500).",
    );
  });

  it("leave out the end of a version that has none", () => {
    const open: EntryWarning = { code: "version_not_in_force", version: "trades-v1", from: "2026-02-18", to: null };
    expect(words("en").warning(open)).toBe("Trades 1 was not in force on that date: it began on February 18, 2026.");
  });
});
