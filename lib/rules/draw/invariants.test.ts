import { expect, test } from "vitest";
import { isoDate, parseUtcInstant } from "@/lib/rules/time/iso-date";
import { drawOf } from "./draws.fixture";
import { checkDraw, type DrawValues } from "./invariants";

const today = isoDate("2026-10-02");
const draw = drawOf("448", "2026-10-02", "cec", 518, { drawnAt: parseUtcInstant("2026-10-02T11:53:39Z") });
const problemsOf = (said: DrawValues) =>
  checkDraw({ ...draw, ...said }, today).problems.map(({ field, code }) => `${field}: ${code}`);

test("what holds comes back in its normal form, what is not said stays so", () => {
  const said = {
    roundName: "Canadian  Experience\u00a0Class",
    instructionUrl: "https://www.canada.ca",
    poolAsOf: null,
  };
  expect(checkDraw(said, today)).toEqual({
    values: {
      roundName: "Canadian Experience Class",
      instructionUrl: "https://www.canada.ca/",
      poolAsOf: null,
    },
    problems: [],
  });
});

test.each<[DrawValues, string]>([
  [{ number: "0448" }, "number: not_a_number"],
  [{ date: isoDate("2014-12-31") }, "date: before_launch"],
  [{ date: isoDate("2026-10-03") }, "date: in_future"],
  [{ roundName: "Round\n" }, "roundName: bad_characters"],
  [{ cutoff: 1201 }, "cutoff: off_scale"],
  [{ invitations: 0 }, "invitations: not_positive"],
  [{ invitations: 1_000_001 }, "invitations: too_large"],
  [{ tieBreakAt: parseUtcInstant("2026-10-02T11:53:40Z") }, "tieBreakAt: after_draw"],
  [{ poolAsOf: isoDate("2026-10-03") }, "poolAsOf: in_future"],
  [{ instructionUrl: "https://example.org/" }, "instructionUrl: not_official"],
])("%j: %s", (said, problem) => expect(problemsOf(said)).toEqual([problem]));

test("every problem is told at once, in the order of the form, and its value is unknown", () => {
  const said = { ...draw, poolAsOf: isoDate("2026-10-03"), instructionUrl: "nowhere", cutoff: 1201 };
  const { values, problems } = checkDraw(said, today);
  expect(problems.map(({ field }) => field)).toEqual(["cutoff", "instructionUrl", "poolAsOf"]);
  expect(values).toMatchObject({ cutoff: null, instructionUrl: null, poolAsOf: null, number: "448" });
});

test("a tie-break is not held against a day that is wrong itself", () => {
  const tieBreakAt = parseUtcInstant("2026-10-05T10:00:00Z");
  expect(problemsOf({ date: isoDate("2026-10-04"), tieBreakAt })).toEqual(["date: in_future"]);
});
