import { createTranslator } from "next-intl";
import { describe, expect, test } from "vitest";
import { messages } from "@/lib/i18n/messages";
import type { Correction } from "@/lib/rules/correction/correction";
import { REMARK_PRESETS } from "@/lib/rules/draw/remark";
import { drawOf } from "@/lib/rules/draw/draws.fixture";
import type { Locale } from "@/lib/rules/text/bilingual";
import { correctedLabel, doubtInline, doubtLines, doubtNotes, sumDoubts, sumSigns } from "./doubt-words";

const words = (locale: Locale) => ({
  figure: createTranslator({ locale, messages: messages[locale], namespace: "figure" }),
  common: createTranslator({ locale, messages: messages[locale], namespace: "common" }),
  doubt: createTranslator({ locale, messages: messages[locale], namespace: "doubt" }),
  locale,
});
const en = words("en");
const fr = words("fr");

const known: Correction = {
  drawNumber: "208",
  field: "invitations",
  officialValue: "681",
  likelyValue: "1888",
  confidence: "high",
  evidence: { en: "Reports", fr: "Comptes rendus" },
};
const wrong = drawOf("208", "2021-10-27", "pnp", 744, { invitations: 681 });
const open = [
  drawOf("447", "2026-10-01", "trades", 476, { source: "secondary" }),
  drawOf("438", "2026-08-31", "pnp", 697, { source: "secondary" }),
];
const sure = drawOf("437", "2026-08-19", "french", 382);

describe("the notes below a table or figure", () => {
  test("one for all draws that are not confirmed, one for each number that is likely wrong, each with its sign", () => {
    expect(doubtNotes([wrong, ...open, sure], [known], en)).toEqual([
      {
        sign: "*",
        number: null,
        text: "2 of the draws shown, from #438 to #447, come from secondary sources and are not yet confirmed by the official feed.",
      },
      { sign: "‡", number: "208", text: "#208: 681 invitations as published, likely 1,888." },
    ]);
    expect(doubtNotes([wrong], [known], fr)[0]!.text).toBe(
      "Nº\u00a0208\u00a0: 681 invitations selon la source officielle; probablement 1\u00a0888.",
    );
  });

  test("one for all draws under review, in the order of their numbers", () => {
    const reviewed = ["440", "91a"].map((number) => ({ ...sure, number, notice: REMARK_PRESETS.under_review }));
    expect(doubtNotes(reviewed, [], en)).toEqual([
      { sign: "‖", number: null, text: "The values of draws #91a, #440 are under review." },
    ]);
    expect(doubtNotes(reviewed.slice(0, 1), [], fr)[0]!.text).toBe(
      "Les valeurs de la ronde nº\u00a0440 sont à l’étude.",
    );
    expect(doubtInline(reviewed[0]!, [], en)).toBe("under review");
    expect(doubtLines(reviewed[0]!, [], fr)).toEqual(["‖ à l’étude"]);
  });

  test("none for draws without doubt, and one without a likely number where none is established", () => {
    expect(doubtNotes([sure], [known], en)).toEqual([]);
    expect(doubtNotes([wrong], [{ ...known, likelyValue: null }], en)[0]!.text).toBe(
      "#208: 681 invitations as published, likely wrong.",
    );
  });
});

test("the readout of a draw has a line for each doubt", () => {
  expect(doubtLines(open[0]!, [known], en)).toEqual(["* not yet confirmed by the official feed"]);
  expect(doubtLines(wrong, [known], en)).toEqual(["‡ as published; likely 1,888"]);
  expect(doubtLines(wrong, [{ ...known, likelyValue: null }], en)).toEqual(["‡ as published, but likely wrong"]);
  expect(doubtLines(sure, [known], en)).toEqual([]);
});

test("after a sentence stands what is doubtful of its draw, and nothing after another", () => {
  expect(doubtInline({ ...wrong, source: "secondary" }, [known], en)).toBe(
    "not yet confirmed by the official feed; likely 1,888 invitations, not 681",
  );
  expect(doubtInline(wrong, [known], fr)).toBe("probablement 1\u00a0888 invitations, et non 681");
  expect(doubtInline(sure, [known], en)).toBeNull();
});

test("the sign at a number says the likely one to those who hear it", () => {
  expect(correctedLabel(wrong, [known], en.doubt, "en")).toBe("as published; likely 1,888: see the note");
  expect(correctedLabel(sure, [known], en.doubt, "en")).toBeNull();
});

describe("the signs at a sum", () => {
  const sum = {
    official: 1362,
    corrected: null,
    correctedNumbers: [],
    doubtedNumbers: [],
    unconfirmedNumbers: [],
    underReviewNumbers: [],
  };
  const both = {
    ...sum,
    corrected: 2569,
    correctedNumbers: ["208"],
    doubtedNumbers: [],
    unconfirmedNumbers: ["447"],
    underReviewNumbers: [],
  };

  test("say which doubtful draws are in it", () => {
    expect(sumSigns(both)).toBe("*‡");
    expect(sumDoubts(both, en.doubt, "en")).toEqual([
      { kind: "unconfirmed", label: "includes one draw not yet confirmed by the official feed" },
      { kind: "corrected", label: "2,569 with the corrected figures" },
    ]);
    const doubted = { ...sum, doubtedNumbers: ["208"] };
    expect(sumSigns(doubted)).toBe("‡");
    expect(sumDoubts(doubted, en.doubt, "en")).toEqual([
      {
        kind: "corrected",
        label: "includes one published number that is likely wrong; the right one is not established",
      },
    ]);
    expect(sumDoubts({ ...both, unconfirmedNumbers: ["446", "447"], underReviewNumbers: [] }, fr.doubt, "fr")).toEqual([
      {
        kind: "unconfirmed",
        label: "comprend 2 rondes qui ne sont pas encore confirmées par le flux de données officiel",
      },
      { kind: "corrected", label: "2\u00a0569 avec les nombres corrigés" },
    ]);
  });

  test("are none where every draw is certain", () => {
    expect(sumSigns(sum)).toBe("");
    expect(sumDoubts(sum, en.doubt, "en")).toEqual([]);
  });
});
