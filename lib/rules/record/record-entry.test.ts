import { describe, expect, it } from "vitest";
import { readReference } from "@/prisma/reference/read";
import { parseCategoryEntry, freePlace, freeSlug, textsOfCategory } from "@/lib/rules/category/entry";
import type { Category } from "@/lib/rules/category/category";
import { datesOverlap, type EnteredVersion } from "@/lib/rules/category/stored";
import { parseCorrectionEntry, textsOfCorrection } from "@/lib/rules/correction/entry";
import type { Draw } from "@/lib/rules/draw/draw";
import { isoDate } from "@/lib/rules/time/iso-date";
import { otherMeaning, similarNames } from "@/lib/rules/category/round-name-taken";
import { parseVersionEntry, textsOfNext, textsOfVersion } from "@/lib/rules/category/version-entry";
import type { Texts } from "./form-reader";

const { categories, corrections, occupations, draws: published } = readReference();
const today = isoDate("2026-10-02");
const nocs = new Set(occupations.map(({ noc }) => noc));
const draws = published.map((draw): Draw => ({ ...draw, category: null, version: null, notice: null, revision: 1 }));
const places = categories.map(({ slug, kind }, index) => ({ slug, kind, position: (index + 1) * 10 }));
const healthcare = categories.find(({ slug }) => slug === "healthcare")!;
const v2 = { ...healthcare.versions.find(({ slug }) => slug === "healthcare-v2")!, showsFrom: null };

const version = (change: Texts, own: string | null = "healthcare-v2", category: Category = healthcare) =>
  parseVersionEntry({ ...textsOfVersion(v2), ...change }, { category, own, categories, nocs, today });
const problemsOf = (result: { ok: boolean } | { ok: false; problems: readonly { field: string; code: string }[] }) =>
  "problems" in result ? result.problems.map(({ field, code }) => `${field} ${code}`) : [];

describe("every category, version and correction of the reference", () => {
  it("can be entered by its form and gives the same one", () => {
    for (const [index, { versions, slug, ...category }] of categories.entries()) {
      const entered = { ...category, position: (index + 1) * 10, showsFrom: isoDate("2026-12-01") };
      expect(parseCategoryEntry(textsOfCategory(entered), { own: slug, categories, places, today }), slug).toEqual({
        ok: true,
        value: entered,
      });
      for (const { slug: own, category: _category, ...version } of versions) {
        const rest = { ...version, showsFrom: isoDate("2026-12-01") };
        const read = parseVersionEntry(textsOfVersion(rest), {
          category: categories[index]!,
          own,
          categories,
          nocs,
          today,
        });
        expect(read, own).toEqual({ ok: true, value: rest });
      }
    }
    for (const correction of corrections) {
      const others = corrections
        .filter((each) => each !== correction)
        .map((each) => ({ ...each, hidden: false, revision: 1 }));
      expect(parseCorrectionEntry(textsOfCorrection(correction), { draws, before: null, others, today })).toEqual({
        ok: true,
        value: correction,
      });
    }
  });
});

describe("a version", () => {
  it("is refused where its days overlap another's, as far as both bounds of both are established", () => {
    expect(problemsOf(version({ effectiveFrom: "2025-02-26" }))).toEqual(["effectiveFrom overlap"]);
    expect(problemsOf(version({ effectiveFrom: "", effectiveTo: "2025-01-01" }))).toEqual([]);
    // The third version has no end: what is not established is no overlap.
    expect(problemsOf(version({ effectiveTo: "2026-12-31" }))).toEqual([]);
    expect(
      datesOverlap(
        { effectiveFrom: isoDate("2025-01-01"), effectiveTo: isoDate("2025-01-02") },
        { effectiveFrom: isoDate("2025-01-02"), effectiveTo: isoDate("2025-01-03") },
      ),
    ).toBe(true);
    expect(problemsOf(version({ effectiveTo: "2025-02-26" }))).toEqual(["effectiveTo ends_before"]);
  });

  it("reads a list however it is written, and names the codes that are none", () => {
    const read = version({ occupations: "31301, 31100;31301\n00012" });
    expect(read.ok && read.value.occupations).toEqual(["00012", "31100", "31301"]);
    const wrong = version({ occupations: "31301 99999 nurse 3130" });
    expect("problems" in wrong && wrong.problems).toEqual([
      { field: "occupations", code: "not_noc", params: { texts: "nurse, 3130" } },
      { field: "occupations", code: "unknown_noc", params: { texts: "99999" } },
    ]);
  });

  it("has a name of its own or one of ours, and no name that means something else", () => {
    expect(problemsOf(version({ officialEn: "", officialFr: "", ownEn: "", ownFr: "" }))).toEqual([
      "ownEn missing",
      "ownFr missing",
    ]);
    const ours = version({ officialEn: "", ownEn: "Ours" });
    expect(ours.ok && [ours.value.name.en, ours.value.nameIsOurs]).toEqual(["Ours", { en: true, fr: false }]);
    const taken = version({ aliases: "general\ntrade OCCUPATIONS version 1\n…" });
    expect(
      "problems" in taken && taken.problems.map(({ code, params }) => [code, params.category, params.version]),
    ).toEqual([
      ["name_taken", "general", ""],
      ["name_taken", "trades", "trades-v1"],
      ["no_letters", undefined, undefined],
    ]);
  });

  it("has rules in one of three states each", () => {
    const read = version({
      minMonths: "none",
      minHours: "not_established",
      withinPastYears: "value",
      withinPastYearsValue: "5",
      partTimeAllowed: "false",
      experienceLocation: "none",
    });
    expect(read.ok && read.value.rules).toMatchObject({
      minMonths: { state: "none" },
      minHours: { state: "not_established" },
      withinPastYears: { state: "value", value: 5 },
      partTimeAllowed: { state: "value", value: false },
      experienceLocation: { state: "none" },
    });
    expect(
      problemsOf(
        version({ minMonths: "value", minMonthsValue: "", partTimeAllowed: "", language: "value", otherEn: "One" }),
      ),
    ).toEqual([
      "otherFr uneven",
      "minMonthsValue missing",
      "partTimeAllowed missing",
      "languageAbilities missing",
      "languageFramework missing",
      "languageMinimum missing",
      "languageTests missing",
      "languageYears missing",
    ]);
  });

  it("that is new begins with the rules and the list of the one before, or with nothing established", () => {
    const next = version({ ...textsOfNext(v2), ownEn: "Next", ownFr: "Suivante", listYear: "2027" }, null);
    expect(next.ok && [next.value.rules, next.value.occupations, next.value.effectiveFrom]).toEqual([
      v2.rules,
      v2.occupations,
      null,
    ]);
    const first = version({ ...textsOfNext(null), ownEn: "First", ownFr: "Première", listYear: "2027" }, null);
    expect(
      first.ok &&
        new Set(
          Object.values(first.value.rules)
            .filter((rule) => !Array.isArray(rule))
            .map((rule) => (rule as { state: string }).state),
        ),
    ).toEqual(new Set(["not_established"]));
  });

  it("with texts of any kind is read without a fault", () => {
    for (const text of ["", " ", "\u0000", "x".repeat(5000), "2026-02-30", "-1", "1e9", "true", "null", "🧑‍⚕️"]) {
      const texts = Object.fromEntries(Object.keys(textsOfVersion(v2)).map((field) => [field, text]));
      expect(parseVersionEntry(texts, { category: healthcare, own: null, categories, nocs, today }).ok).toBe(false);
      expect(
        (
          parseVersionEntry({}, { category: healthcare, own: null, categories, nocs, today }) as {
            value?: EnteredVersion;
          }
        ).value,
      ).toBeUndefined();
    }
  });
});

describe("a category", () => {
  const { versions: _versions, slug: _slug, ...rest } = healthcare;
  const category = (change: Texts, own: string | null = "healthcare") =>
    parseCategoryEntry(
      { ...textsOfCategory({ ...rest, position: 10, showsFrom: null }), ...change },
      { own, categories, places, today },
    );

  it("has a place of its own, dates in order, and names that mean nothing else", () => {
    expect(problemsOf(category({ position: "20" }))).toEqual(["position place_taken"]);
    expect(problemsOf(category({ introduced: "2026-01-01", retired: "2025-01-01" }))).toEqual(["retired ends_before"]);
    expect(problemsOf(category({ roundNames: "General | Générale\nA | B | C" }))).toEqual([
      "roundNames uneven",
      "roundNames name_taken",
      "roundNames name_taken",
    ]);
    const named = category({ roundNames: "New name | Nouveau nom\nOther" });
    expect(named.ok && named.value.roundNames).toEqual([
      { en: "New name", fr: "Nouveau nom" },
      { en: "Other", fr: null },
    ]);
  });

  it("that is new comes after the selected ones, under a slug of its own", () => {
    expect(freePlace(places)).toBe(111);
    expect(freeSlug("Métiers d’avenir", "category", () => true)).toBe("metiers-d-avenir");
    expect(freeSlug("2027 — jobs", "category", (slug) => slug !== "jobs")).toBe("jobs-2");
    expect(freeSlug("…", "category", () => true)).toBe("category");
  });
});

describe("a correction", () => {
  const correct = (change: Texts, before: (typeof corrections)[number] | null = null) =>
    parseCorrectionEntry(
      {
        drawNumber: "379",
        field: "invitations",
        officialValue: "3,500",
        likelyValue: "3600",
        confidence: "low",
        evidenceEn: "Seen",
        evidenceFr: "Vu",
        ...change,
      },
      {
        draws,
        before,
        others: corrections.map((each) => ({ ...each, hidden: each.field === "drawnAt", revision: 1 })),
        today,
      },
    );

  it("names the value that the draw is stored with", () => {
    expect(correct({})).toMatchObject({ ok: true, value: { officialValue: "3500", likelyValue: "3600" } });
    const wrong = correct({ officialValue: "3501" });
    expect("problems" in wrong && wrong.problems).toEqual([
      { field: "officialValue", code: "not_stored", params: { value: "3500" } },
    ]);
    expect(
      correct({
        field: "tieBreakAt",
        officialValue: draws.find(({ number }) => number === "379")!.tieBreakAt!,
        likelyValue: "",
      }),
    ).toMatchObject({ ok: true });
    expect(problemsOf(correct({ field: "tieBreakAt", officialValue: "some day", likelyValue: "" }))).toEqual([
      "officialValue not_stored",
    ]);
    expect(problemsOf(correct({ drawNumber: "9999" }))).toEqual(["drawNumber no_draw"]);
  });

  it("that is settled may still be edited, as long as its official value stays", () => {
    const before = {
      drawNumber: "379",
      field: "invitations",
      officialValue: "681",
      likelyValue: null,
      confidence: "low",
      evidence: { en: "a", fr: "b" },
    } as const;
    expect(correct({ officialValue: "681" }, before).ok).toBe(true);
    expect(correct({ officialValue: "682" }, before).ok).toBe(false);
  });

  it("stands once for a field of a draw, and differs from the official value", () => {
    expect(problemsOf(correct({ likelyValue: "3 500" }))).toEqual(["likelyValue same_value"]);
    expect(problemsOf(correct({ drawNumber: "#208", officialValue: "681", likelyValue: "" }))).toEqual([
      "field stands_already",
    ]);
    expect(
      problemsOf(
        correct({ drawNumber: "357", field: "drawnAt", officialValue: "2025-07-12T16:27:45Z", likelyValue: "" }),
      ),
    ).toEqual(["field hidden_stands"]);
    expect(problemsOf(correct({ field: "instructionUrl", officialValue: "ftp://x", likelyValue: "y" }))).toEqual([
      "officialValue not_a_link",
      "likelyValue not_a_link",
    ]);
  });
});

describe("a name", () => {
  it("means one thing only", () => {
    expect(otherMeaning("GENERAL", null, categories)).toEqual({ category: "general", version: null });
    expect(otherMeaning("General", { category: "general", version: null }, categories)).toBeNull();
    expect(otherMeaning("Never heard of", null, categories)).toBeNull();
  });

  it("that is like known ones shows them, the nearest first", () => {
    expect(
      similarNames("Healthcare and Social Services Occupations, 2027-Version 4", categories)[0]!.meaning.category,
    ).toBe("healthcare");
    expect(similarNames("zzz", categories)).toEqual([]);
  });
});
