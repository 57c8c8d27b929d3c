import { expect, test } from "vitest";
import { codeIn, codeOfQuery } from "./link-code";

const ID = "2f1c0000-0000-4000-8000-000000000000";
const KEY = "a_B-".repeat(10);
const CODE = `${ID}.${KEY}`;

test.each([
  ...[`https://tracker.example/en/alerts/leave#${CODE}`, `  ${CODE}\n`, `#${CODE}`],
  // As links were before.
  ...[`https://tracker.example/en/alerts/leave?id=${ID}&key=${KEY}`, `https://tracker.example/fr/x?token=${CODE}`],
])("%j has a code", (text) => expect(codeIn(text)).toBe(CODE));

test.each([
  ...["", "#", "https://tracker.example/en/alerts/leave", "https://tracker.example/en/alerts/leave#content"],
  ...[`${CODE} b`, `<${CODE}>`, `${CODE}é`, "a".repeat(201), `a#${CODE}#c`, `${CODE}?id=1`],
  ...[`https://tracker.example/?id=${ID}`, "https://tracker.example/?token=short", `https://t.example/?token=${CODE}<`],
])("%j has none", (text) => expect(codeIn(text)).toBeNull());

test("a query that has a code says which parameters hold it", () => {
  expect(codeOfQuery({ id: ID, key: KEY, link: "opened" })).toEqual({ code: CODE, held: { id: ID, key: KEY } });
  expect(codeOfQuery({ id: [ID, ID], key: KEY })).toBeNull();
});
