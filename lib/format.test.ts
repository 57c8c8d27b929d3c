import { expect, test } from "vitest";
import { formatDrawNumber } from "./format";

test("a draw's number is named the same way wherever it stands", () => {
  expect(formatDrawNumber("91a", "en")).toBe("#91a");
  expect(formatDrawNumber("91a", "fr")).toBe("nº\u00a091a");
});
