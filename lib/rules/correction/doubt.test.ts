import { describe, expect, it } from "vitest";
import { drawOf } from "@/lib/rules/draw/draws.fixture";
import type { Correction } from "./correction";
import { REMARK_PRESETS } from "@/lib/rules/draw/remark";
import { correctionOf, doubtsOf, isUnconfirmed, isUnderReview } from "./doubt";

const correction: Correction = {
  drawNumber: "208",
  field: "invitations",
  officialValue: "681",
  likelyValue: "888",
  confidence: "high",
  evidence: { en: "Reports", fr: "Comptes rendus" },
};
const tieBreak: Correction = { ...correction, field: "tieBreakAt", officialValue: "October 7", likelyValue: null };
const draw = (more: Parameters<typeof drawOf>[4]) => drawOf("208", "2021-10-27", "pnp", 744, more);

describe("the doubts of a draw", () => {
  it("are none for one that the feed or an admin gave, without a known error", () => {
    expect(doubtsOf(draw({}), [{ ...correction, drawNumber: "207" }])).toEqual([]);
    expect(doubtsOf(draw({ source: "admin" }), [])).toEqual([]);
  });

  it("are that it is under review, by that remark and no other", () => {
    const doubts = doubtsOf(draw({ notice: REMARK_PRESETS.under_review }), []);
    expect(doubts).toEqual([{ kind: "under_review" }]);
    expect([isUnderReview(doubts), isUnconfirmed(doubts)]).toEqual([true, false]);
    expect(doubtsOf(draw({ notice: REMARK_PRESETS.not_yet_official }), [])).toEqual([]);
  });

  it("are that it is not confirmed, and each error that stands, in this order", () => {
    const doubts = doubtsOf(draw({ invitations: 681, source: "secondary" }), [correction, tieBreak]);
    expect(doubts).toEqual([
      { kind: "unconfirmed" },
      { kind: "corrected", correction },
      { kind: "corrected", correction: tieBreak },
    ]);
    expect(isUnconfirmed(doubts)).toBe(true);
    expect(correctionOf(doubts, "invitations")).toBe(correction);
    expect(correctionOf(doubts, "drawnAt")).toBeNull();
  });

  it("end with a value that was set right", () => {
    const doubts = doubtsOf(draw({ invitations: 888 }), [correction]);
    expect(doubts).toEqual([]);
    expect(isUnconfirmed(doubts)).toBe(false);
    expect(correctionOf(doubts, "invitations")).toBeNull();
  });
});
