import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { CheckPage } from "@/components/check/check-page";
import { REAL_GRIDS } from "@/lib/db/reference.fixture";
import { KNOWN_GRIDS, MADE_UP_GRIDS } from "@/lib/rules/crs/crs.fixture";
import type { CrsGrid } from "@/lib/rules/crs/grid";
import { checkFragment } from "@/lib/rules/crs/check-fragment";
import { parseCrsFragment, readCrs } from "@/lib/rules/crs/form";
import { crsScore, crsTotal } from "@/lib/rules/crs/score";
import { crsWhatIfs } from "@/lib/rules/crs/what-if";
import { CATEGORIES, drawOf } from "@/lib/rules/draw/draws.fixture";
import { parseCheckFragment } from "@/lib/rules/eligibility/profile-form";
import { readCheck } from "@/lib/rules/eligibility/profile-reading";
import { replay } from "@/lib/rules/eligibility/verdict";
import { scoreDaysOf } from "@/lib/rules/crs/grid-on";
import { isoDate } from "@/lib/rules/time/iso-date";
import { messages } from "@/lib/i18n/messages";
import { CrsForm } from "./crs-form";
import { CrsPage } from "./crs-page";
import { ScoreSummary } from "./score-summary";

/* A grid that is made up: it is found wherever the calculator and the checker count, from its first day on. */

const TODAY = isoDate("2026-10-15");
const PERSON =
  "age=29&education=bachelors&en=levels&en-reading=9&en-writing=9&en-listening=9&en-speaking=9&sibling=yes";
const BEFORE = "day=2026-04-30";
const UNDER_IT = "day=2026-05-01";
const NOT_KNOWN = "day=2026-12-01";

const read = (day: string, person = PERSON) => readCrs(parseCrsFragment(`${person}&${day}`), TODAY, MADE_UP_GRIDS);
const scoreOn = (day: string, person?: string) => {
  const { input, grid } = read(day, person);
  const score = crsScore(input, grid);
  return score.state === "scored" ? score.total : score.state;
};
const html = (node: ReactNode) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en" messages={messages.en} timeZone="UTC">
      {node}
    </NextIntlClientProvider>,
  )
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ");

test("in the score", () => {
  expect([scoreOn(BEFORE), scoreOn(UNDER_IT), scoreOn(NOT_KNOWN)]).toEqual([394, 449, "not_known"]);
  expect(scoreOn(UNDER_IT, `${PERSON}&offer=senior-management`)).toBe(449 + 120);
});

test("in the changes that would add points", () => {
  const added = (day: string) => {
    const { input, grid } = read(day, PERSON.replace("&sibling=yes", ""));
    return Object.fromEntries(crsWhatIfs(input, grid).map(({ change, difference }) => [change, difference]));
  };
  expect(added(BEFORE)).toMatchObject({ sibling: 15 });
  expect(added(BEFORE)).not.toHaveProperty("offer");
  expect(added(UNDER_IT)).toMatchObject({ sibling: 70, offer: 10, "offer-senior": 120 });
  expect(added(NOT_KNOWN)).toEqual({});
});

test("in the form, which asks for a job offer where the grid gives points for one", () => {
  const form = (day: string) =>
    html(
      <CrsForm
        form={{ values: parseCrsFragment(day), reading: read(day), onChange: () => undefined }}
        grids={MADE_UP_GRIDS}
        today={TODAY}
      />,
    );
  expect(form(BEFORE)).not.toContain("Valid job offer");
  expect(form(UNDER_IT)).toContain(
    "Valid job offer Gives points on the date chosen; no points since December 1, 2026.",
  );
  expect(form(NOT_KNOWN)).not.toContain("Valid job offer");
  expect(form(BEFORE)).toContain("Job offers gave points until November 30, 2026.");
});

test("on the page, with the grids before and after it", () => {
  const page = html(<CrsPage grids={MADE_UP_GRIDS} today={TODAY} locale="en" />);
  const [, notKnown, madeUp, real] = page.split(/The grid from (?=\w+ \d+, \d{4})/);
  expect(notKnown).toContain("The points of the grid that began on December 1, 2026 are not established here.");
  expect(madeUp).toContain("it applied from May 1, 2026 to November 30, 2026");
  expect(madeUp).toContain("Brother or sister in Canada 70");
  expect(madeUp).toContain("Job offer: In major group 00 (senior management) 120");
  expect(real).toContain("Brother or sister in Canada 15");
  expect(real).toContain("Job offer until March 24, 2025: In major group 00 (senior management) 200");
});

test("where the score stands, with why there is none from the day on which no grid is known", () => {
  const { input, grid } = read(NOT_KNOWN);
  const summary = html(
    <ScoreSummary
      score={crsScore(input, grid)}
      reading={read(NOT_KNOWN)}
      grids={MADE_UP_GRIDS}
      empty={false}
      entered={PERSON}
      today={TODAY}
      locale="en"
    />,
  );
  expect(summary).toContain("The points of the grid that began on December 1, 2026 are not established here");
});

describe("in the checker", () => {
  const check = (day: string) => {
    const reading = read(day);
    const fragment = checkFragment(`${PERSON}&${day}`, Number(scoreOn(day)), reading, MADE_UP_GRIDS);
    const { profile } = readCheck(
      parseCheckFragment(`${fragment}&program=cec`),
      new Set(),
      TODAY,
      scoreDaysOf(MADE_UP_GRIDS),
    );
    const draws = ["2026-04-30", "2026-05-01"].map((date, index) =>
      drawOf(String(index), date, "cec", 400, { programs: ["cec"] }),
    );
    return { fragment, answers: replay(profile, draws, CATEGORIES).map(({ verdict }) => verdict) };
  };

  test("a score counts on the days of its grid alone", () => {
    expect(check(BEFORE)).toMatchObject({
      fragment: "score=394&computed=2026-04-30&since=2020-10-20&until=2026-04-30",
      answers: [{ answer: "score", have: 394 }, { answer: "cannot_tell" }],
    });
    expect(check(UNDER_IT)).toMatchObject({
      fragment: "score=449&computed=2026-05-01&since=2026-05-01&until=2026-11-30",
      answers: [{ answer: "cannot_tell" }, { answer: "met" }],
    });
  });

  test("the page says from when on a computed score holds", () => {
    const page = html(
      <CheckPage
        dataset={{
          knownTo: isoDate("2026-10-02"),
          draws: [],
          categories: CATEGORIES,
          occupations: [],
          pools: [],
          corrections: [],
          events: [],
          crsGrids: MADE_UP_GRIDS.slice(2),
        }}
        today={TODAY}
        locale="en"
      />,
    );
    expect(page).toContain("you can calculate scores for May 1, 2026 or later");
  });
});

describe("imported for November 3, 2026, where a grid was only reported", () => {
  const made = MADE_UP_GRIDS.find(({ from }) => from === "2026-05-01");
  if (made?.state !== "known") throw new Error("no made-up grid");
  const after = REAL_GRIDS.map((grid) =>
    grid.state === "reported" ? { ...made, from: grid.from, sources: grid.sources } : grid,
  );
  const NOW = isoDate("2026-11-30");
  const DAYS = ["2020-10-19", "2020-10-20", "2026-11-02", "2026-11-03", "2026-11-20"];
  const draws = DAYS.map((date, index) => drawOf(String(index), date, "cec", 300, { programs: ["cec"] }));
  const computed = (person: string, day: string, grids: readonly CrsGrid[]) => {
    const reading = readCrs(parseCrsFragment(`${person}&day=${day}`), NOW, grids);
    return checkFragment("", crsTotal(reading.input, made.points), reading, grids);
  };
  const answers = (fragment: string, grids: readonly CrsGrid[]) => {
    const entry = parseCheckFragment(`${fragment}&program=cec`);
    const { profile } = readCheck(entry, new Set(), NOW, scoreDaysOf(grids));
    return replay(profile, draws, CATEGORIES).map(({ verdict }) =>
      verdict.answer === "cannot_tell" ? verdict.undetermined.map(({ kind }) => kind).join() : verdict.answer,
    );
  };
  const ALIKE = PERSON.replace("&sibling=yes", "");
  const BEFORE_IT = ["other_grid", "met", "met", "other_grid", "other_grid"];
  const FROM_IT = ["other_grid", "other_grid", "other_grid", "met", "met"];
  const BOTH = ["other_grid", "met", "met", "met", "met"];

  test.each<[name: string, fragment: string, before: readonly string[], then: readonly string[]]>([
    ["computed before it", computed(PERSON, "2026-10-15", REAL_GRIDS), BEFORE_IT, BEFORE_IT],
    [
      "computed with it",
      computed(PERSON, "2026-11-20", after),
      ["other_grid", "other_grid", "other_grid", "met", "met"],
      FROM_IT,
    ],
    ["computed for a day before it, once it is there", computed(PERSON, "2026-10-15", after), BEFORE_IT, BEFORE_IT],
    ["computed for one whom both grids give as much", computed(ALIKE, "2026-11-20", after), FROM_IT, BOTH],
    ["the same, computed for a day of the grid before", computed(ALIKE, "2026-10-15", after), FROM_IT, BOTH],
    ["typed", "score=500", BEFORE_IT, FROM_IT],
    ["typed for draws from a day before every grid here", "score=500&since=2020-01-01", BEFORE_IT, FROM_IT],
    ["typed, of a day before it", "score=500&counted=2026-10-15", BEFORE_IT, BEFORE_IT],
    ["typed, of a day with it", "score=500&counted=2026-11-20", FROM_IT, FROM_IT],
  ])("a score %s", (_, fragment, before, then) => {
    expect(answers(fragment, REAL_GRIDS)).toEqual(before);
    expect(answers(fragment, after)).toEqual(then);
  });

  test("and a grid that is added later is none of those a score was computed for", () => {
    const later = [...after, { ...made, from: isoDate("2026-11-20") }];
    const fragment = computed(ALIKE, "2026-10-15", after);
    expect(fragment).toBe("score=379&computed=2026-11-03&since=2020-10-20");
    const { profile } = readCheck(
      parseCheckFragment(fragment),
      new Set(),
      NOW,
      scoreDaysOf(
        later.map((grid, index) => (index === later.length - 1 ? { ...KNOWN_GRIDS[0]!, from: grid.from } : grid)),
      ),
    );
    expect(profile.scores[0]?.grid).toEqual({ from: "2020-10-20", to: "2026-11-19" });
  });
});
