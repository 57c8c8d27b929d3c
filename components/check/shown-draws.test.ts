import { expect, test } from "vitest";
import { parseCheckFragment } from "@/lib/rules/eligibility/profile-form";
import { isoDate } from "@/lib/rules/time/iso-date";
import { shownDraws } from "./shown-draws";

const shown = (fragment: string) =>
  shownDraws(parseCheckFragment(fragment), [], [{ slug: "cec" }, { slug: "french" }], isoDate("2026-10-02"));

test("what is known of a choice is taken", () =>
  expect(shown("category=french&period=all&answer=score")).toMatchObject({
    category: "french",
    period: "all",
    answer: "score",
  }));
test("what is not known falls back to all, and to 12 months", () =>
  expect(shown("category=foo&period=foo&answer=foo")).toMatchObject({ category: null, period: "12m", answer: null }));
test("a choice ends on the day known to, whatever is asked", () => {
  expect(shown("").range).toEqual({ from: "2025-10-03", to: "2026-10-02" });
  expect(shown("period=own&from=2026-01-01&to=2026-11-30").range).toEqual({ from: "2026-01-01", to: "2026-10-02" });
});
