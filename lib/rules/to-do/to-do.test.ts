import { describe, expect, test } from "vitest";
import { REAL_DRAWS } from "@/lib/db/reference.fixture";
import { readReference } from "@/prisma/reference/read";
import { CATEGORIES, categoryOf, drawOf, versionOf } from "@/lib/rules/draw/draws.fixture";
import { REMARK_PRESETS } from "@/lib/rules/draw/remark";
import type { Heartbeat } from "@/lib/rules/feed/import-run";
import { isoDate, parseUtcInstant } from "@/lib/rules/time/iso-date";
import { implausibleDraws } from "./implausible";
import { gapsIn, toDoOf, type Household } from "./to-do";

const WELL: Heartbeat = {
  schedule: "7 * * * *",
  checkedAt: parseUtcInstant("2026-10-01T12:00:00Z"),
  changedAt: null,
  outcome: "unchanged",
  refusal: null,
  failures: 0,
  nextAt: null,
  waiting: null,
  stale: false,
};
const QUIET: Household = {
  draws: [drawOf("1", "2026-09-10", "cec"), drawOf("2", "2026-09-24", "cec")],
  categories: CATEGORIES,
  corrections: [],
  missingDraws: [],
  knownTo: isoDate("2026-10-01"),
  hidden: [],
  heartbeat: WELL,
  today: isoDate("2026-10-01"),
};
const kindsOf = (more: Partial<Household>) => toDoOf({ ...QUIET, ...more }).map(({ kind, count }) => [kind, count]);

describe("what needs doing", () => {
  test("is nothing where all is well", () => expect(kindsOf({})).toEqual([]));

  test("a feed that fails is told with its failures and when it was last read", () => {
    const [told] = toDoOf({ ...QUIET, heartbeat: { ...WELL, outcome: "failed", failures: 3 } });
    expect(told).toMatchObject({
      kind: "feed_failing",
      count: 3,
      since: "2026-10-01T12:00:00Z",
      path: "/admin/imports",
    });
  });

  test("rows that wait and draws that are not here lead to the copy that has them", () => {
    const heartbeat: Heartbeat = { ...WELL, outcome: "waiting", waiting: { copy: 7, rows: 4 } };
    const told = toDoOf({ ...QUIET, heartbeat, missingDraws: ["448", null] });
    expect(told.map(({ kind, count, path }) => [kind, count, path])).toEqual([
      ["missing", 2, "/admin/imports/preview/7"],
      ["rows", 4, "/admin/imports/preview/7"],
    ]);
    expect(told[0]!.places.map(({ name }) => name)).toEqual(["448"]);
  });

  test("a silence that no reading explains is told in days", () => {
    expect(kindsOf({ today: isoDate("2026-11-30"), knownTo: isoDate("2026-10-01") })).toEqual([["silence", 67]]);
    expect(kindsOf({ today: isoDate("2026-11-30"), knownTo: isoDate("2026-11-30") })).toEqual([]);
  });

  test("draws are told by what they lack", () => {
    const draws = [
      ...QUIET.draws,
      drawOf("3", "2026-09-25", null),
      drawOf("4", "2026-09-26", "cec", 500, { notice: REMARK_PRESETS.under_review }),
      drawOf("5", "2026-09-27", "cec", 500, { notice: { en: "Other", fr: "Autre" }, source: "secondary" }),
      drawOf("8", "2026-09-28", "cec", 500, { source: "admin" }),
    ];
    expect(kindsOf({ draws, hidden: [{ number: "6" }] })).toEqual([
      ["names", 1],
      ["under_review", 1],
      ["unconfirmed", 1],
      ["gaps", 1],
    ]);
  });

  test("a version is told from thirty days before its day to the day itself", () => {
    const at = (effectiveFrom: string, effectiveTo: string | null) => [
      categoryOf("trades", "occupation", {
        versions: [
          versionOf("v1", "trades", {
            effectiveFrom: isoDate(effectiveFrom),
            effectiveTo: effectiveTo === null ? null : isoDate(effectiveTo),
          }),
        ],
      }),
    ];
    expect(kindsOf({ categories: at("2026-10-31", null) })).toEqual([["versions_begin", 1]]);
    expect(kindsOf({ categories: at("2026-11-01", null) })).toEqual([]);
    expect(kindsOf({ categories: at("2026-01-01", "2026-10-01") })).toEqual([["versions_end", 1]]);
    expect(kindsOf({ categories: at("2026-01-01", "2026-09-30") })).toEqual([]);
    expect(toDoOf({ ...QUIET, categories: at("2026-10-31", null) })[0]!.places).toEqual([
      { of: "version", name: "v1", day: "2026-10-31", path: "/admin/categories/trades/versions/v1" },
    ]);
  });
});

describe("numbers without a draw", () => {
  test("91a and 91b are 91", () => expect(gapsIn(["1", "2", "4", "3a", "3b", "7"])).toEqual(["5", "6"]));
  test("none where there is no draw", () => expect(gapsIn([])).toEqual([]));
});

describe("implausible draws", () => {
  const { corrections } = readReference();
  const french = REAL_DRAWS.filter(({ category }) => category === "french");
  const last = french.at(-1)!;
  const names = (draws: typeof REAL_DRAWS) => implausibleDraws(draws, corrections).map(({ number }) => number);

  test("the published draws have none", () => expect(names(REAL_DRAWS)).toEqual([]));

  test.each([
    ["47 points", { cutoff: 47 }],
    ["27 invitations", { invitations: 27 }],
    ["a size with a digit too many", { invitations: last.invitations * 10 }],
  ])("%s in French is one, unless readers are told", (_, wrong) => {
    const draw = { ...last, ...wrong };
    const others = REAL_DRAWS.filter((each) => each !== last);
    expect(names([...others, draw])).toEqual([last.number]);
    expect(names([...others, { ...draw, notice: REMARK_PRESETS.under_review }])).toEqual([]);
  });

  test("a correction of another value excuses nothing", () => {
    const draws = [...REAL_DRAWS.filter((each) => each !== last), { ...last, invitations: 27 }];
    const told = (field: "invitations" | "tieBreakAt") =>
      implausibleDraws(draws, [{ drawNumber: last.number, field }]).map(({ number }) => number);
    expect(told("invitations")).toEqual([]);
    expect(told("tieBreakAt")).toEqual([last.number]);
  });
});
