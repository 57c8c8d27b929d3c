import { expect, test } from "vitest";
import { categoryAnswers } from "./category-answers";
import { isoDate, parseUtcInstant } from "@/lib/rules/time/iso-date";
import type { Verdict } from "./verdict";

const instant = parseUtcInstant("2025-11-14T11:53:39Z")!;

const judged = (category: string | null, verdict: Verdict) => ({ draw: { category }, verdict });
const met: Verdict = { answer: "met", through: [], assumed: [] };
const missed = (need: number, have: number): Verdict => ({ answer: "score", need, have });
const open: Verdict = { answer: "cannot_tell", undetermined: [] };

test("the verdicts of each category are counted, with the closest miss by the score", () => {
  const all = [
    judged("healthcare", met),
    judged("healthcare", missed(475, 470)),
    judged("healthcare", missed(490, 470)),
    judged("healthcare", open),
    judged("healthcare", { answer: "tie_break", need: instant, have: instant }),
    judged("healthcare", { answer: "profile_expired", lastDay: isoDate("2025-01-01") }),
    judged("healthcare", { answer: "profile_expired", lastDay: isoDate("2025-01-01") }),
    judged("trades", { answer: "not_eligible", unmet: [] }),
    judged(null, met),
  ];
  expect(categoryAnswers(all, ["trades", "french", "healthcare"])).toEqual([
    { category: "trades", draws: 1, met: 0, closestMiss: null, open: 0, tieBreak: 0, expired: 0, notEligible: 1 },
    { category: "healthcare", draws: 7, met: 1, closestMiss: 5, open: 1, tieBreak: 1, expired: 2, notEligible: 0 },
  ]);
  expect(categoryAnswers([], ["trades"])).toEqual([]);
});
