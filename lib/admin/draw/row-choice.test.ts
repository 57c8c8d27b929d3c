import { expect, test } from "vitest";
import { chosenRows, isTicked, keptRows, textDigest } from "./row-choice";

const sent = { intent: "read", pasted: "a\r\nb", seen: textDigest("a\nb"), boxes: ["1:x", "3:y"] } as const;

test("rows are ticked at first where nothing is asked of them, and stay as they were left when read again", () => {
  const first = { ...sent, seen: "", boxes: [] };
  expect(chosenRows(first)).toBeNull();
  expect([isTicked(first, "2:z", []), isTicked(first, "2:z", ["A question"])]).toEqual([true, false]);
  expect(chosenRows(sent)).toEqual(new Set([1, 3]));
  expect([isTicked(sent, "1:x", ["A question"]), isTicked(sent, "2:z", [])]).toEqual([true, false]);
  const none = { ...sent, boxes: [] };
  expect([chosenRows(none), isTicked(none, "2:z", [])]).toEqual([new Set(), false]);
});

test("another text is read as at first, and a saving never ticks a row by itself", () => {
  expect(isTicked({ ...sent, pasted: "a\nc" }, "2:z", [])).toBe(true);
  expect(isTicked({ ...sent, intent: "save", pasted: "a\nc" }, "2:z", [])).toBe(false);
});

test("a refusal keeps the rows with the boxes that were sent", () => {
  const row = { title: "", values: [], stops: [], asks: [], link: null };
  const rows = [
    { ...row, row: 1, box: { value: "1:x", ticked: false } },
    { ...row, row: 2, box: { value: "2:z", ticked: true } },
    { ...row, row: 3, box: null },
  ];
  expect(keptRows(rows, sent.boxes)?.map(({ box }) => box?.ticked)).toEqual([true, false, undefined]);
  expect(keptRows(null, sent.boxes)).toBeNull();
});
