import { expect, test } from "vitest";
import { codeIn } from "./link-code";

const CODE = `2f1c-9.a_B${"x".repeat(40)}`;

test.each([`https://tracker.example/en/alerts/leave#${CODE}`, `  ${CODE}\n`, `#${CODE}`])("%j has a code", (text) =>
  expect(codeIn(text)).toBe(CODE),
);

test.each([
  ...["", "#", "https://tracker.example/en/alerts/leave", "https://tracker.example/en/alerts/leave#content"],
  ...[`${CODE} b`, `<${CODE}>`, `${CODE}é`, "a".repeat(201), `a#${CODE}#c`, `${CODE}?id=1`],
])("%j has none", (text) => expect(codeIn(text)).toBeNull());
