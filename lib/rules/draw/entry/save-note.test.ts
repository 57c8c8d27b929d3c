import { describe, expect, it } from "vitest";
import { parseNote } from "./save-note";

describe("the note of a save", () => {
  it("is trimmed, and null where nothing is said", () => {
    expect(parseNote({ reason: "  ", source: " A notice " }, { reasonNeeded: false })).toEqual({
      ok: true,
      note: { reason: null, source: "A notice" },
    });
  });
  it("needs a reason for an edit", () => {
    expect(parseNote({ reason: " ", source: "" }, { reasonNeeded: true })).toEqual({
      ok: false,
      problems: [{ field: "reason", code: "missing" }],
    });
    expect(parseNote({ reason: "A slip", source: "" }, { reasonNeeded: true })).toMatchObject({ ok: true });
  });
  it("refuses what is too long, and characters that Postgres cannot hold", () => {
    const note = { reason: "x".repeat(501), source: "a\u0000b" };
    expect(parseNote(note, { reasonNeeded: false })).toEqual({
      ok: false,
      problems: [
        { field: "reason", code: "too_long" },
        { field: "source", code: "bad_characters" },
      ],
    });
  });
});
