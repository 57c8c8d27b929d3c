import { expect, test } from "vitest";
import { recordWords } from "@/components/admin/record/record-words";
import { drawOf, versionOf } from "@/lib/rules/draw/draws.fixture";
import { isoDate } from "@/lib/rules/time/iso-date";
import { aboutForce, outOfForce } from "./out-of-force";

const version = versionOf("v2", "trades", {
  name: { en: "Trades 2", fr: "Métiers 2" },
  effectiveFrom: isoDate("2026-02-18"),
  effectiveTo: isoDate("2027-12-31"),
});
const draws = ["2026-02-17", "2026-02-18", "2027-12-31", "2028-01-01"].map((date, index) =>
  drawOf(String(448 + index), date, null),
);

test("draws before and after a version are told with their days, in both languages", () => {
  const outside = outOfForce(version, draws);
  expect(outside.map(({ number }) => number)).toEqual(["448", "451"]);
  expect(aboutForce(recordWords("en", []), "en", version, outside)).toBe(
    "2 draws under this name were held on a day on which Trades 2 was not in force: #448 (February 17, 2026) and #451 " +
      "(January 1, 2028). Save only if the name means it all the same.",
  );
  expect(aboutForce(recordWords("fr", []), "fr", version, outside.slice(0, 1))).toContain(
    "Une ronde de ce nom a été tenue un jour où Métiers 2 n’était pas en vigueur\u00a0: nº\u00a0448 (17 février 2026).",
  );
});
