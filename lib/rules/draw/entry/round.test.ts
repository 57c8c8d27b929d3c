import { describe, expect, it } from "vitest";
import { resolveRound, roundChoices } from "./round";
import { categoryOf, versionOf } from "../draws.fixture";
import { isoDate } from "@/lib/rules/time/iso-date";

const general = categoryOf("general", "general", {
  roundNames: [
    { en: "No Program Specified", fr: "Aucun programme spécifié" },
    { en: "General", fr: "Générale" },
  ],
});
const cec = categoryOf("cec", "program", { roundNames: [{ en: "Canadian Experience Class", fr: null }] });
const stem = categoryOf("stem", "occupation", {
  versions: [
    versionOf("stem-v1", "stem", {
      officialName: { en: "STEM occupations (Version 1)", fr: "Professions des STIM (Version 1)" },
      effectiveTo: isoDate("2025-02-26"),
    }),
    versionOf("stem-2025", "stem", { effectiveTo: isoDate("2026-02-17") }),
    versionOf("stem-2026", "stem"),
  ],
});
const categories = [stem, cec, general];

describe("what may be chosen", () => {
  it("is each version, those without an end first and the newest before the older", () => {
    expect(roundChoices(stem).map(({ value }) => value)).toEqual(["stem-2026", "stem-2025", "stem-v1"]);
  });
  it("is the category itself where it has no versions, under the name last published", () => {
    expect(roundChoices(general)).toEqual([{ value: "general", version: null, roundName: "General" }]);
  });
});

describe("the round that is meant", () => {
  it("takes the published name of the choice", () => {
    expect(resolveRound("stem-v1", "", categories)).toEqual({
      roundName: "STEM occupations (Version 1)",
      category: "stem",
      version: "stem-v1",
    });
  });
  it("asks for a name where none is published yet", () => {
    expect(resolveRound("stem-2026", "", categories)).toEqual({ code: "name_needed", field: "roundName" });
  });
  it("keeps a new name as it came, under the choice", () => {
    expect(resolveRound("stem-2026", "STEM, 2026-Version 3", categories)).toEqual({
      roundName: "STEM, 2026-Version 3",
      category: "stem",
      version: "stem-2026",
    });
  });
  it("classifies a known name by itself, in either language, and keeps it as it came", () => {
    expect(resolveRound("", "professions des STIM (version 1)", categories)).toEqual({
      roundName: "professions des STIM (version 1)",
      category: "stem",
      version: "stem-v1",
    });
    expect(resolveRound("", "No program specified", categories)).toMatchObject({ category: "general", version: null });
  });
  it("leaves an unknown name unclassified, however much of a known one it holds", () => {
    expect(resolveRound("", "Canadian Experience Class in trades", categories)).toMatchObject({
      category: null,
      version: null,
    });
  });
  it("refuses a choice against a known name", () => {
    expect(resolveRound("cec", "STEM occupations (Version 1)", categories)).toEqual({
      code: "name_means_other",
      field: "roundName",
      meaning: { category: "stem", version: "stem-v1" },
    });
  });
  it("needs one of the two", () => {
    expect(resolveRound("", "", categories)).toEqual({ code: "missing", field: "category" });
    expect(resolveRound("stem", "", categories)).toEqual({ code: "unknown_category", field: "category" });
  });
});
