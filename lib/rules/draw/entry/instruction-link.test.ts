import { expect, test } from "vitest";
import { readReference } from "@/prisma/reference/read";
import { officialLink } from "@/lib/rules/text/official-link";
import { instructionLink } from "./instruction-link";

test("the address offered is the one that each reference draw since #77 has", () => {
  const linked = readReference().draws.filter(
    ({ number, instructionUrl }) => instructionUrl && parseInt(number, 10) >= 77,
  );
  expect(linked.length).toBeGreaterThan(300);
  for (const { number, instructionUrl } of linked) {
    expect(instructionLink(number)).toBe(instructionUrl);
    expect(officialLink(instructionLink(number) ?? "")).toBe(instructionUrl);
  }
});

test.each(["", "0448", "4 48", "448?x=1", "#448"])("%j is no number, and is offered none", (text) =>
  expect(instructionLink(text)).toBeNull(),
);
