import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { StoredDraw } from "@/lib/rules/draw/draw";
import type { DrawChange } from "@/lib/rules/draw/history";
import { CATEGORIES, drawOf } from "@/lib/rules/draw/draws.fixture";
import { isoDate, type UtcInstant } from "@/lib/rules/time/iso-date";
import { messages } from "@/lib/i18n/messages";
import { DrawHistory } from "./draw-history";

const at = "2026-10-02T14:01:02Z" as UtcInstant;
const stored: StoredDraw = {
  ...drawOf("448", "2026-10-01", null, 500, { roundName: "Something new", source: "secondary" }),
  hidden: false,
};
const mended: StoredDraw = {
  ...stored,
  date: isoDate("2026-10-02"),
  category: "healthcare",
  version: "healthcare-v2",
  cutoff: 462,
  invitations: 3500,
  drawnAt: at,
  programs: ["fsw", "cec"],
  source: "admin",
  notice: { en: "Under review", fr: "À l’étude" },
  revision: 2,
};
const history: DrawChange[] = [
  {
    revision: 2,
    kind: "edit",
    at,
    reason: "The notice was corrected",
    source: "Notice of the day after",
    before: stored,
    after: mended,
  },
  { revision: 1, kind: "seed", at, reason: null, source: null, before: null, after: stored },
];

/** The lines of the history as a reader sees them. */
function lines(locale: Locale, changes: readonly DrawChange[]): string[] {
  const markup = renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messages[locale]} timeZone="UTC">
      <DrawHistory
        history={changes}
        dataset={{
          draws: [],
          categories: CATEGORIES,
          occupations: [],
          pools: [],
          corrections: [],
          events: [],
          crsGrids: [],
        }}
        locale={locale}
      />
    </NextIntlClientProvider>,
  );
  return markup
    .replace(/<[^>]+>/g, "\n")
    .replaceAll("&#x27;", "'")
    .split("\n")
    .filter((text) => text !== "");
}

describe("the public history of a draw", () => {
  it("says what changed in words, when, why and from which source, in English", () => {
    expect(lines("en", history)).toEqual([
      "History of this draw",
      "October 2, 2026, 14:01:02 UTC",
      "Changed by an admin",
      "Date: October 1, 2026 → October 2, 2026",
      "Time: – → October 2, 2026, 14:01:02 UTC",
      "Category: – → Healthcare occupations",
      "Category version: – → healthcare-v2",
      "Cut-off: 500 → 462",
      "Invitations: 1,000 → 3,500",
      "Programs:  → Federal Skilled Worker Program, Canadian Experience Class",
      "Source: secondary sources → admin",
      "Notice: – → Under review",
      "Why: The notice was corrected",
      "Source: Notice of the day after",
      "October 2, 2026, 14:01:02 UTC",
      "First stored from the project’s reference files",
    ]);
  });

  it("and in French", () => {
    const said = lines("fr", history);
    expect(said).toContain("Modifiée par l’administration");
    expect(said).toContain("Catégorie\u00a0: – → Professions de la santé");
    expect(said).toContain("Invitations\u00a0: 1\u00a0000 → 3\u00a0500");
    expect(said).toContain("Source\u00a0: sources secondaires → administration");
    expect(said).toContain("Avis\u00a0: – → À l’étude");
    expect(said).toContain("Raison\u00a0: The notice was corrected");
    expect(said).toContain("Première inscription à partir des fichiers de référence du projet");
  });

  it("does not say who", () => {
    const created: DrawChange = { ...history[1]!, kind: "create", reason: "Published today" };
    const withAuthor = { ...created, by: "Ada Lovelace", userName: "Ada Lovelace" };
    expect(lines("en", [withAuthor])).toContain("Entered by an admin");
    expect(lines("en", [withAuthor]).join(" ")).not.toContain("Ada");
  });
});
