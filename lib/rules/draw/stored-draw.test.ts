import { expect, test } from "vitest";
import { drawOf } from "./draws.fixture";
import { readStoredDraw } from "./stored-draw";

const stored = { ...drawOf("448", "2026-10-02", "cec", 518, { notice: { en: "a", fr: "b" } }), hidden: true };
const { hidden: _hidden, ...older } = stored;
const { instructionUrl: _url, ...oldest } = older;

test.each([
  ["as it is written", stored, stored],
  ["before draws could be hidden", older, { ...stored, hidden: false }],
  ["before a field was kept", oldest, { ...stored, hidden: false, instructionUrl: null }],
])("a draw %s", (_, json, draw) => {
  expect(readStoredDraw(JSON.parse(JSON.stringify(json)))).toEqual(draw);
});

test.each([[null], [[]], ["448"], [{}], [{ ...stored, cutoff: "518" }], [{ ...stored, notice: { en: "a" } }]])(
  "%j is none",
  (json) => expect(() => readStoredDraw(json)).toThrow(TypeError),
);
