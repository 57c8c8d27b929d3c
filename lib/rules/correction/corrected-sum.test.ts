import { expect, test } from "vitest";
import { sumInvitations } from "./corrected-sum";
import type { Correction } from "./correction";
import { drawOf } from "@/lib/rules/draw/draws.fixture";

const sized = (number: string, invitations: number) => drawOf(number, "2021-10-27", "pnp", 744, { invitations });
const correction: Correction = {
  drawNumber: "208",
  field: "invitations",
  officialValue: "681",
  likelyValue: "888",
  confidence: "high",
  evidence: { en: "", fr: "" },
};
const draws = [sized("207", 681), sized("208", 681)];

test("the official sum stands, the corrected one beside it", () => {
  expect(sumInvitations(draws, [correction])).toEqual({
    official: 1362,
    corrected: 1569,
    correctedNumbers: ["208"],
    doubtedNumbers: [],
    unconfirmedNumbers: [],
    underReviewNumbers: [],
  });
});

test("no corrected sum where no correction touches", () => {
  const none = {
    official: 1362,
    corrected: null,
    correctedNumbers: [],
    doubtedNumbers: [],
    unconfirmedNumbers: [],
    underReviewNumbers: [],
  };
  expect(sumInvitations(draws, [])).toEqual(none);
  expect(sumInvitations(draws, [{ ...correction, drawNumber: "209" }])).toEqual(none);
  expect(sumInvitations(draws, [{ ...correction, field: "tieBreakAt" }])).toEqual(none);
  expect(sumInvitations(draws, [{ ...correction, likelyValue: null }])).toEqual({ ...none, doubtedNumbers: ["208"] });
});

test("a correction ends once the official value has changed", () => {
  expect(sumInvitations([sized("208", 888)], [correction])).toMatchObject({ official: 888, corrected: null });
});

test("nothing adds up to nothing", () => {
  expect(sumInvitations([], [correction])).toMatchObject({
    official: 0,
    corrected: null,
    correctedNumbers: [],
    doubtedNumbers: [],
  });
});

test("the draws that no official source has confirmed are named", () => {
  const open = drawOf("209", "2021-11-10", "pnp", 744, { invitations: 10, source: "secondary" });
  expect(sumInvitations([...draws, open], [])).toMatchObject({
    official: 1372,
    unconfirmedNumbers: ["209"],
    underReviewNumbers: [],
  });
});
