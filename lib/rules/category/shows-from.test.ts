import { describe, expect, it } from "vitest";
import { categoryOf, versionOf } from "@/lib/rules/draw/draws.fixture";
import { isoDate } from "@/lib/rules/time/iso-date";
import { dayAhead, shownOn, type ShowsFrom } from "./shows-from";

const [eve, day] = [isoDate("2027-01-09"), isoDate("2027-01-10")];
const categories = [
  categoryOf("trades", "occupation", { versions: [versionOf("v1", "trades"), versionOf("v2", "trades")] }),
  categoryOf("pilots", "occupation", { versions: [versionOf("v3", "pilots")] }),
];
const slugsOn = (days: readonly ShowsFrom[], today: typeof day) =>
  shownOn(categories, days, today).map(({ slug, versions }) => [slug, ...versions.map((version) => version.slug)]);

describe("what readers see", () => {
  it.each([
    [
      "a version",
      { category: "trades", version: "v2", day },
      [
        ["trades", "v1"],
        ["pilots", "v3"],
      ],
    ],
    ["a category with its versions", { category: "pilots", version: null, day }, [["trades", "v1", "v2"]]],
    ["another category's version of that name", { category: "pilots", version: "v2", day }, slugsOn([], day)],
  ] as const)("lacks %s until its day", (_what, ahead, seen) => {
    expect(slugsOn([ahead], eve)).toEqual(seen);
    expect(slugsOn([ahead], day)).toEqual(slugsOn([], day));
  });

  it("is the same list where nothing is ahead, as what is derived is kept by it", () => {
    expect(shownOn(categories, [{ category: "trades", version: "v2", day }], day)).toBe(categories);
  });

  it("begins on the latest of the days ahead", () => {
    expect(dayAhead(eve, null, eve)).toBeNull();
    expect(dayAhead(eve, day, isoDate("2027-02-01"), null)).toBe("2027-02-01");
  });
});
