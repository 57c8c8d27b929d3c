import { describe, expect, it } from "vitest";
import { REMARK_CHOICES, REMARK_PRESETS, remarkChoice, parseRemark } from "./remark";

const own = (en: string, fr: string) => parseRemark({ choice: "own", en, fr });

describe("a notice as entered", () => {
  it("is none, one of ours, or both languages", () => {
    expect(parseRemark({ choice: "none", en: "left over", fr: "" })).toEqual({ ok: true, notice: null });
    expect(parseRemark({ choice: "under_review", en: "", fr: "" })).toEqual({
      ok: true,
      notice: REMARK_PRESETS.under_review,
    });
    expect(own("  Two pages differ. ", "Deux pages diffèrent.")).toEqual({
      ok: true,
      notice: { en: "Two pages differ.", fr: "Deux pages diffèrent." },
    });
  });

  it("is refused in one language, too long, with characters that cannot be stored, or unchosen", () => {
    expect(own("One", " ")).toEqual({ ok: false, problems: [{ field: "remarkFr", code: "missing" }] });
    expect(own("a".repeat(301), "b\u0000")).toEqual({
      ok: false,
      problems: [
        { field: "remarkEn", code: "too_long" },
        { field: "remarkFr", code: "bad_characters" },
      ],
    });
    expect(parseRemark({ choice: "", en: "", fr: "" })).toEqual({
      ok: false,
      problems: [{ field: "choice", code: "missing" }],
    });
    expect(parseRemark({ choice: "toString", en: "", fr: "" })).toMatchObject({ ok: false });
  });

  it("is recognised by the choice that made it", () => {
    for (const choice of REMARK_CHOICES) {
      const read = parseRemark({ choice, en: "A", fr: "B" });
      expect(read.ok && remarkChoice(read.notice)).toBe(choice);
    }
  });
});
