import { expect, test } from "vitest";
import { readReference } from "../../prisma/reference/read";
import { correctionStands } from "./correction-stands";
import type { Draw } from "./draw";

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
  expect(correctionStands(invitations, { ...draw("208"), invitations: 888 })).toBe(false);
});
