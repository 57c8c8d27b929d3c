import { createTranslator } from "next-intl";
import { expect, test } from "vitest";
import { parseInvitationsQuery } from "@/lib/figures/query/invitations-query";
import { messages } from "@/lib/i18n/messages";
import type { Correction } from "@/lib/rules/correction/correction";
import { CATEGORIES, drawOf } from "@/lib/rules/draw/draws.fixture";
import { isoDate } from "@/lib/rules/time/iso-date";
import { toDateFinding } from "./to-date-figure";

const wrong: Correction = {
  drawNumber: "2",
  field: "invitations",
  officialValue: "681",
  likelyValue: "1888",
  confidence: "high",
  evidence: { en: "Reports", fr: "Comptes rendus" },
};

test("a running total has the signs of the doubtful draws that are in it by then, and none before", () => {
  const knownTo = isoDate("2022-01-20");
  const draws = [
    drawOf("1", "2021-01-05", "cec"),
    drawOf("2", "2021-02-05", "pnp", 744, { invitations: 681 }),
    drawOf("3", "2021-03-05", "cec", 500, { source: "secondary" }),
    drawOf("4", "2022-01-06", "cec"),
  ];
  const dataset = { draws, categories: CATEGORIES, corrections: [wrong], knownTo };
  const found = toDateFinding(
    { dataset, query: parseInvitationsQuery({}, dataset), locale: "en" },
    createTranslator({ locale: "en", messages: messages.en, namespace: "invitations" }),
  );
  expect(found?.lines.map(({ points }) => points.map(({ total, signs }) => [total, signs]))).toEqual([
    [
      [1000, undefined],
      [1681, "‡"],
      [2681, "*‡"],
    ],
    [[1000, undefined]],
  ]);
});
