import { expect, test } from "vitest";
import { readReference } from "@/prisma/reference/read";
import { correctionSettled, correctionStands } from "./settled";
import type { Draw } from "@/lib/rules/draw/draw";

const { corrections, draws } = readReference();
const draw = (number: string): Draw => ({
  ...draws.find((each) => each.number === number)!,
  category: null,
  version: null,
  notice: null,
  revision: 1,
});

test("each correction of the reference stands for its own draw alone", () => {
  for (const correction of corrections) {
    expect(correctionStands(correction, draw(correction.drawNumber)), correction.field).toBe(true);
    expect(correctionStands(correction, draw("379"))).toBe(false);
  }
});

test("a correction is settled once the value is another", () => {
  const invitations = corrections.find(({ drawNumber, field }) => drawNumber === "208" && field === "invitations")!;
  const mended = { ...draw("208"), invitations: 888 };
  expect(correctionStands(invitations, mended)).toBe(false);
  expect(correctionSettled(invitations, [draw("379"), draw("208")])).toBe(false);
  expect(correctionSettled(invitations, [draw("379"), mended])).toBe(true);
});

test("a correction of a draw that is not stored is not settled", () => {
  expect(correctionSettled(corrections[0]!, [draw("379")])).toBe(false);
});
