import { expect, test } from "vitest";
import { parseCheckFragment } from "../profile-form";
import { readCheck } from "../profile-reading";
import { replay, type Verdict } from "../verdict";
import type { ScoreDays } from "../profile";
import { REAL_CATEGORIES, realDraw } from "@/lib/db/reference.fixture";
import { drawOf } from "@/lib/rules/draw/draws.fixture";
import { isoDate } from "@/lib/rules/time/iso-date";

/*
 * What is said of a profile as it is entered, against published draws: sixty cases worked out by hand. Each is the
 * fragment of an address of the checker, a draw and what must be said.
 */

const TODAY = isoDate("2026-11-30");
const NOCS = new Set([
  "00012",
  "21231",
  "31301",
  "32101",
  "13100",
  "33102",
  "44101",
  "54100",
  "63200",
  "65201",
  "72310",
  "72600",
]);
/** As the grids of the reference files. */
const GRIDS: readonly ScoreDays[] = [
  { from: null, to: isoDate("2016-11-18"), known: false },
  { from: isoDate("2016-11-19"), to: isoDate("2017-06-05"), known: false },
  { from: isoDate("2017-06-06"), to: isoDate("2020-10-19"), known: false },
  { from: isoDate("2020-10-20"), to: isoDate("2026-11-02"), known: true },
  { from: isoDate("2026-11-03"), to: null, known: false },
];
const draw = (number: string) =>
  number === "november" ? drawOf("460", "2026-11-10", "cec", 500, { programs: ["cec"] }) : realDraw(number);

const verdictOf = (number: string, fragment: string): Verdict => {
  const { profile } = readCheck(parseCheckFragment(fragment), NOCS, TODAY, GRIDS);
  return replay(profile, [draw(number)], REAL_CATEGORIES)[0]!.verdict;
};
/** A verdict in short: its answer, and what it names. */
const short = (verdict: Verdict): string => {
  switch (verdict.answer) {
    case "met":
      return ["met", ...verdict.through].join(" ");
    case "not_eligible":
      return [
        "no",
        ...verdict.unmet.map((unmet) =>
          unmet.rule === "programWork" || unmet.rule === "programLanguage"
            ? `${unmet.program}:${unmet.rule === "programWork" ? "work" : unmet.fault}`
            : unmet.rule === "language"
              ? `language:${unmet.fault}`
              : unmet.rule,
        ),
      ].join(" ");
    case "cannot_tell":
      return [
        "?",
        ...verdict.undetermined.map((reason) =>
          reason.kind === "missing" || reason.kind === "left_out"
            ? `${reason.kind}:${reason.what}`
            : reason.kind === "not_established"
              ? reason.rule
              : reason.kind,
        ),
      ].join(" ");
    default:
      return verdict.answer;
  }
};

const NURSE_6 = "work=31301_2024-05-01_2024-10-31_40_abroad";
const NURSE_YEAR = "work=31301_2024-05-01_2025-04-30_40_abroad";
const CANADA = (noc: string, from: string, to: string, hours = "40") => `work=${noc}_${from}_${to}_${hours}_canada`;
const CEC = "program=cec&score=540";
const FSW = "program=fsw&score=540";
const FST = "program=fst&score=540";
const YEAR_HERE = CANADA("21231", "2024-06-01", "2025-05-31");
const TEF = (day: string) => `result=tef-canada_500_500_500_500_${day}`;
const NCLC = (level: number, day = "") => `result=nclc_${Array(4).fill(level).join("_")}_${day}`;
const CLB = (level: number, day = "") => `result=clb_${Array(4).fill(level).join("_")}_${day}`;
const SUBMITTED = (day: string) => `submitted=at&day=${day}&time=12:00:00`;

const CASES: readonly (readonly [name: string, draw: string, fragment: string, said: string])[] = [
  // The over-claims.
  ["FSW with six months of nursing only", "379", `${FSW}&${NURSE_6}`, "no fsw:work"],
  ["CEC with all work abroad", "378", `${CEC}&work=21231_2023-01-01__40_abroad`, "no cec:work"],
  ["CEC with work in TEER 4", "378", `${CEC}&${CANADA("44101", "2023-01-01", "")}`, "no cec:work"],
  ["CEC with work of 2018 to 2020", "378", `${CEC}&${CANADA("21231", "2018-01-01", "2020-12-31")}`, "no cec:work"],
  ["FSW at CLB 5", "226", `program=fsw&score=560&${CLB(5)}`, "no fsw:level"],
  ["a typed 540 against March 2020", "140", CEC, "? other_grid"],
  ["a profile of January 2022 in 2026", "390", `${CEC}&${SUBMITTED("2022-01-15")}`, "profile_expired"],
  ["700 points without a nomination", "378", "program=cec&score=700", "? missing:nomination"],
  ["FST without a trade", "272", `program=fst&score=570&${CANADA("21231", "2019-01-01", "")}`, "no fst:work"],
  // Programmes as ticked.
  ["CEC, nothing else entered", "378", CEC, "met cec"],
  ["FSW, nothing else entered, in a CEC draw", "378", FSW, "no program"],
  ["FSW and CEC, nothing else entered, in a CEC draw", "378", "program=fsw&program=cec&score=540", "met cec"],
  ["no programme, a year of work here", "378", `score=540&${YEAR_HERE}`, "? missing:program"],
  ["a nominee in a draw of nominees", "225", "program=pnp&score=800", "met pnp"],
  ["a nominee alone, in a CEC draw", "378", "program=pnp&score=1140", "? missing:program"],
  // Work of CEC: a year in Canada, TEER 0 to 3, in the three years before.
  ["CEC with a year in Canada", "378", `${CEC}&${YEAR_HERE}`, "met cec"],
  ["CEC with eleven months in Canada", "378", `${CEC}&${CANADA("21231", "2024-06-01", "2025-04-30")}`, "no cec:work"],
  [
    "CEC with a year in two jobs and a break",
    "378",
    `${CEC}&${CANADA("21231", "2023-01-01", "2023-06-30")}&${CANADA("13100", "2024-01-01", "2024-06-30")}`,
    "met cec",
  ],
  ["CEC with two years half-time", "378", `${CEC}&${CANADA("21231", "2023-01-01", "2024-12-31", "15")}`, "met cec"],
  ["CEC with a year half-time", "378", `${CEC}&${CANADA("21231", "2024-01-01", "2024-12-31", "15")}`, "no cec:work"],
  [
    "CEC with the year partly before the three",
    "378",
    `${CEC}&${CANADA("21231", "2022-06-01", "2023-05-31")}`,
    "no cec:work",
  ],
  ["CEC with TEER 5", "378", `${CEC}&${CANADA("65201", "2023-01-01", "")}`, "no cec:work"],
  ["CEC with TEER 3", "378", `${CEC}&${CANADA("33102", "2024-01-01", "2024-12-31")}`, "met cec"],
  ["CEC with a year that begins after the draw", "378", `${CEC}&${CANADA("21231", "2025-11-13", "")}`, "no cec:work"],
  [
    "CEC and FSW ticked, work abroad only, a draw for both",
    "379",
    `program=cec&program=fsw&score=540&${NURSE_YEAR}`,
    "met fsw",
  ],
  // Work of FSW: a continuous year in one occupation.
  ["FSW with a year of nursing", "379", `${FSW}&${NURSE_YEAR}`, "met fsw"],
  [
    "FSW with a year of nursing and a day off",
    "379",
    `${FSW}&work=31301_2024-01-01_2024-06-30_40_abroad&work=31301_2024-07-02_2025-01-01_40_abroad`,
    "? breaks",
  ],
  [
    "FSW with a weekend between two jobs",
    "279",
    "program=fsw&work=21231_2022-01-03_2022-09-30_40_abroad&work=21231_2022-10-03_2023-06-30_40_abroad&score=560",
    "? breaks",
  ],
  [
    "FSW with four weeks between two jobs",
    "379",
    `${FSW}&work=31301_2023-09-01_2024-06-30_40_abroad&work=31301_2024-07-29_2025-01-31_40_abroad`,
    "? breaks",
  ],
  [
    "FSW with four weeks and a day between two jobs",
    "379",
    `${FSW}&work=31301_2023-09-01_2024-06-30_40_abroad&work=31301_2024-07-30_2025-01-31_40_abroad`,
    "no fsw:work",
  ],
  [
    "FSW with a year less a weekend between two jobs, any week of it worked",
    "379",
    `${FSW}&work=31301_2024-01-08_2024-06-28_40_abroad&work=31301_2024-07-01_2025-01-03_40_abroad`,
    "? breaks",
  ],
  [
    "nursing on the list, six months with a day off, which the list wants continuous",
    "379",
    `${FSW}&work=31301_2024-01-01_2024-03-31_40_abroad&work=31301_2024-04-02_2024-07-01_40_abroad&work=13100_2022-01-01_2023-12-31_40_abroad`,
    "? breaks",
  ],
  [
    "CEC with 52 weeks from a Monday to a Friday",
    "378",
    `${CEC}&${CANADA("21231", "2024-01-08", "2025-01-03")}`,
    "? breaks",
  ],
  [
    "CEC with a weekend between two jobs, a year with it",
    "378",
    `${CEC}&${CANADA("21231", "2024-01-01", "2024-06-28")}&${CANADA("13100", "2024-07-01", "2024-12-30")}`,
    "? breaks",
  ],
  [
    "FSW with six months each in two occupations",
    "379",
    `${FSW}&${NURSE_6}&work=13100_2023-11-01_2024-04-30_40_abroad`,
    "no fsw:work",
  ],
  [
    "FSW with the year eleven years ago, nursing since",
    "379",
    `${FSW}&${NURSE_6}&work=13100_2013-01-01_2013-12-31_40_abroad`,
    "no fsw:work",
  ],
  ["FSW with a year in TEER 4", "379", `${FSW}&${NURSE_6}&work=44101_2023-01-01_2023-12-31_40_abroad`, "no fsw:work"],
  [
    "FSW with two years half-time without a break",
    "379",
    `${FSW}&work=31301_2023-01-01_2024-12-31_15_abroad`,
    "met fsw",
  ],
  // Draws before November 16, 2022 went by NOC 2016.
  [
    "CEC with years of work in TEER 4 in a draw by NOC 2016",
    "176",
    "program=cec&work=54100_2019-01-01__40_canada&score=480",
    "? noc_2016",
  ],
  [
    "CEC with years of work in TEER 1 in a draw by NOC 2016",
    "176",
    "program=cec&work=21231_2019-01-01__40_canada&score=480",
    "? noc_2016",
  ],
  [
    "CEC with all work abroad in a draw by NOC 2016",
    "176",
    "program=cec&work=21231_2019-01-01__40_abroad&score=480",
    "no cec:work",
  ],
  [
    "CEC with six months in a draw by NOC 2016",
    "176",
    "program=cec&work=54100_2020-01-01_2020-06-30_40_canada&score=480",
    "no cec:work",
  ],
  ["CEC, nothing else entered, in a draw by NOC 2016", "176", "program=cec&score=480", "met cec"],
  [
    "FSW with six months each in two occupations in a draw by NOC 2016",
    "226",
    "program=fsw&score=560&work=21231_2020-01-01_2020-06-30_40_abroad&work=13100_2020-07-01_2020-12-31_40_abroad",
    "? noc_2016",
  ],
  [
    "FST without a trade in a draw by NOC 2016",
    "226",
    "program=fst&score=560&work=21231_2019-01-01__40_canada",
    "? noc_2016",
  ],
  [
    "CEC at CLB 5 in a draw by NOC 2016, whose level the work decides",
    "176",
    `program=cec&score=480&${CANADA("21231", "2019-01-01", "")}&${CLB(5)}`,
    "? noc_2016",
  ],
  [
    "CEC at CLB 4 in a draw by NOC 2016",
    "176",
    `program=cec&score=480&${CANADA("21231", "2019-01-01", "")}&${CLB(4)}`,
    "no cec:level",
  ],
  [
    "CEC with TEER 4 in the first draw by NOC 2021",
    "236",
    `program=cec&score=560&${CANADA("54100", "2019-01-01", "")}`,
    "no cec:work",
  ],
  // Work of FST: two years in trades within five.
  [
    "FST with two years of carpentry",
    "276",
    `${FST}&primary=72310&${CANADA("72310", "2021-01-01", "2022-12-31")}`,
    "met fst",
  ],
  [
    "FST with eighteen months of carpentry",
    "276",
    `${FST}&${CANADA("72310", "2021-07-01", "2022-12-31")}`,
    "no fst:work",
  ],
  [
    "FST with two years of carpentry too long ago",
    "276",
    `${FST}&${CANADA("72310", "2015-01-01", "2016-12-31")}`,
    "no fst:work withinPastYears",
  ],
  [
    "FST with pilots, who are no trade",
    "272",
    `program=fst&score=570&${CANADA("72600", "2019-01-01", "")}`,
    "no fst:work",
  ],
  ["FST with cooks, who are one", "272", `program=fst&score=570&${CANADA("63200", "2019-01-01", "")}`, "met fst"],
  // Language of the programmes.
  ["FSW at CLB 7", "226", `program=fsw&score=560&${CLB(7)}`, "met fsw"],
  ["FSW at CLB 6 and NCLC 7", "226", `program=fsw&score=560&${CLB(6)}&${NCLC(7)}`, "met fsw"],
  [
    "CEC at CLB 5 with work in TEER 3",
    "378",
    `${CEC}&${CANADA("33102", "2024-01-01", "2024-12-31")}&${CLB(5)}`,
    "met cec",
  ],
  ["CEC at CLB 5 with work in TEER 1 alone", "378", `${CEC}&${YEAR_HERE}&${CLB(5)}`, "no cec:level"],
  ["CEC at CLB 4", "378", `${CEC}&${CLB(4)}`, "no cec:level"],
  [
    "CEC at CLB 5 with work in TEER 1 and in TEER 3",
    "378",
    `${CEC}&${YEAR_HERE}&${CANADA("33102", "2024-01-01", "2024-12-31")}&${CLB(5)}`,
    "? cec_level",
  ],
  [
    "CEC at CLB 5 with work in TEER 1, and in TEER 3 long ago",
    "378",
    `${CEC}&${YEAR_HERE}&${CANADA("33102", "2015-01-01", "2016-12-31")}&${CLB(5)}`,
    "no cec:level",
  ],
  [
    "CEC at CLB 5 with work in TEER 1, and in TEER 3 after the draw",
    "378",
    `${CEC}&${YEAR_HERE}&${CANADA("33102", "2025-11-13", "")}&${CLB(5)}`,
    "no cec:level",
  ],
  [
    "CEC at CLB 5 with work in TEER 3 and a job that cannot be read",
    "378",
    `${CEC}&${CANADA("33102", "2024-01-01", "2024-12-31")}&work=13100_oops__40_canada&${CLB(5)}`,
    "? left_out:work",
  ],
  [
    "FST at speaking and listening 5, reading and writing 4",
    "272",
    "program=fst&score=570&result=clb_4_4_5_5_",
    "met fst",
  ],
  ["FST at speaking 4", "272", "program=fst&score=570&result=clb_4_4_5_4_", "no fst:level"],
  ["CEC with a result two years old on the day", "378", `${CEC}&${CLB(9, "2023-11-12")}`, "no cec:age"],
  ["CEC with a result a day less than two years old", "378", `${CEC}&${CLB(9, "2023-11-13")}`, "met cec"],
  ["CEC with a result of after the draw", "378", `${CEC}&${CLB(9, "2025-11-13")}`, "no cec:age"],
  [
    "PTE Core in a draw of before it counted",
    "279",
    "program=cec&score=550&result=pte-core_90_90_90_90_",
    "no cec:test",
  ],
  ["PTE Core in a draw of after", "281", "program=cec&score=550&result=pte-core_90_90_90_90_", "met cec"],
  // TEF Canada, whose table before 2023-12-11 is not established.
  [
    "TEF of June 2023 in French draw #273",
    "273",
    `program=fsw&score=480&${TEF("2023-06-01")}`,
    "? missing:program_levels results_table",
  ],
  [
    "TEF of June 2023 where it is two years old",
    "360",
    `program=fsw&score=490&${TEF("2023-06-01")}`,
    "no fsw:age language:age",
  ],
  ["TEF of 2024 in a French draw", "376", `program=fsw&score=490&${TEF("2024-06-01")}`, "met fsw"],
  [
    "TEF without a day while older ones still counted",
    "376",
    `program=fsw&score=490&${TEF("")}`,
    "? missing:program_levels missing:test_day",
  ],
  ["NCLC 7 in a French draw of 2023", "273", `program=fsw&score=480&${NCLC(7, "2023-06-01")}`, "met fsw"],
  // Rows that cannot be read.
  ["a job that cannot be read, no other", "379", `${FSW}&work=99999_2020-01-01__40_abroad`, "? left_out:work"],
  [
    "six months of nursing and a job that cannot be read",
    "379",
    `${FSW}&${NURSE_6}&work=13100_oops__40_abroad`,
    "? left_out:work",
  ],
  [
    "a year of nursing and a job that cannot be read",
    "379",
    `${FSW}&${NURSE_YEAR}&work=13100_oops__40_abroad`,
    "met fsw",
  ],
  [
    "a French result that cannot be read",
    "376",
    "program=fsw&score=490&result=tef-canada_900_500_500_500_2024-06-01",
    "? left_out:languages",
  ],
  // Profiles, grids, scores.
  ["a profile a year old to the day", "378", `${CEC}&${SUBMITTED("2024-11-12")}`, "met cec"],
  ["a score of today in a draw from November 3, 2026 on", "november", `${CEC}&counted=2026-11-20`, "met cec"],
  ["a score of today in a draw of before", "378", `${CEC}&counted=2026-11-20`, "? other_grid"],
  ["a score without a day in a draw from November 3, 2026 on", "november", CEC, "? other_grid"],
  ["a typed score for draws from 2020 on, in one of its grid", "378", `${CEC}&since=2020-01-01`, "met cec"],
  ["a typed score for draws from 2020 on, in one of before its grid", "140", `${CEC}&since=2020-01-01`, "? other_grid"],
  ["a computed score in a draw of its grid", "378", `${CEC}&computed=2026-10-15&since=2020-10-20`, "met cec"],
  [
    "a computed score without its last day in a draw of the next grid",
    "november",
    `${CEC}&computed=2026-10-15&since=2020-10-20`,
    "? other_grid",
  ],
  [
    "a computed score with first days of another grid",
    "140",
    `${CEC}&computed=2026-10-15&since=2015-01-01`,
    "? other_grid",
  ],
  ["a score of 2019 in a draw of that grid", "140", `${CEC}&counted=2019-12-01`, "met cec"],
  ["a score alone, too low", "378", "score=532", "score"],
  ["a score alone, enough", "378", "score=534", "met"],
  ["a score alone in a healthcare draw", "379", "score=480", "met"],
];

test.each(CASES)("%s (#%s)", (_name, number, fragment, said) => expect(short(verdictOf(number, fragment))).toBe(said));

test("there are at least 60, no two of one name", () => {
  expect(CASES.length).toBeGreaterThanOrEqual(60);
  expect(new Set(CASES.map(([name]) => name)).size).toBe(CASES.length);
});
