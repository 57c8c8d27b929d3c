import { expect, test } from "vitest";
import { etagOf, isKnown } from "./etag";

test("a tag follows the content, as text or as bytes", () => {
  expect(etagOf("a")).toMatch(/^W\/"[\w-]{27}"$/);
  expect(etagOf(Buffer.from("a"))).toBe(etagOf("a"));
  expect(etagOf("b")).not.toBe(etagOf("a"));
});

test("a reader has a content when one of the tags is its own, weak or strong, or any", () => {
  const tag = etagOf("a");
  for (const known of [tag, tag.replace("W/", ""), `"other", ${tag}`, "*"])
    expect(isKnown(known, tag), known).toBe(true);
  for (const known of [null, undefined, "", '"other"', `${tag}x`]) expect(isKnown(known, tag)).toBe(false);
});
