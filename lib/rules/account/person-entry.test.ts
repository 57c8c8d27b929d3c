import { describe, expect, it } from "vitest";
import { passwordProblem } from "./password-entry";
import { parsePersonEntry } from "./person-entry";

const good = { email: " New@Example.test ", name: " Ève Tremblay ", role: "editor" };

describe("the form of an invitation", () => {
  it("is read with the address in small letters", () => {
    expect(parsePersonEntry(good)).toEqual({
      ok: true,
      person: { email: "new@example.test", name: "Ève Tremblay", role: "editor" },
    });
  });

  it.each([
    [{ email: " " }, { field: "email", code: "missing" }],
    [{ email: "new" }, { field: "email", code: "not_an_email" }],
    [{ email: `${"n".repeat(250)}@example.test` }, { field: "email", code: "too_long" }],
    [{ name: "" }, { field: "name", code: "missing" }],
    [{ name: "n".repeat(81) }, { field: "name", code: "too_long" }],
    [{ name: "a\u0000b" }, { field: "name", code: "bad_characters" }],
    [{ name: "a\u202eb" }, { field: "name", code: "bad_characters" }],
    [{ role: "owner" }, { field: "role", code: "unknown_role" }],
    [{ role: "" }, { field: "role", code: "unknown_role" }],
  ])("says what is wrong: %o", (bad, problem) =>
    expect(parsePersonEntry({ ...good, ...bad })).toEqual({ ok: false, problems: [problem] }),
  );

  it("says all of it at once", () => {
    const read = parsePersonEntry({ email: "", name: "", role: "" });
    expect(!read.ok && read.problems.map(({ field }) => field)).toEqual(["email", "name", "role"]);
  });
});

describe("a new password", () => {
  it.each([
    ["", "", "missing"],
    ["eleven char", "eleven char", "too_short"],
    ["x".repeat(129), "x".repeat(129), "too_long"],
    ["Someone@Example.test", "Someone@Example.test", "personal"],
    ["words and words", "words and word", "different"],
    ["words and words", "words and words", null],
    ["a common word", "a common word", "guessable"],
  ])("“%s” twice as “%s”: %s", (password, again, problem) =>
    expect(
      passwordProblem(password, again, ["someone", "someone@example.test"], (typed) => typed.includes("common")),
    ).toBe(problem),
  );
});
