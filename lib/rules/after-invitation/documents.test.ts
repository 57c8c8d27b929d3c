import { describe, expect, test } from "vitest";
import {
  CIRCUMSTANCES,
  DOCUMENTS,
  INVITED_UNDER,
  medicalExam,
  needOf,
  type ApplicationDocument,
  type Circumstance,
  type InvitedUnder,
  type Need,
} from "./documents";
import { isoDate } from "@/lib/rules/time/iso-date";

test.each(
  INVITED_UNDER.flatMap((program) =>
    (["identity", "police", "employment", "language", "medical"] as const).map(
      (document) => [program, document] as const,
    ),
  ),
)("%s: everyone needs %s", (program, document) => {
  expect(needOf(document, { program, circumstances: [] })).toBe("needed");
  expect(needOf(document, { program, circumstances: CIRCUMSTANCES })).toBe("needed");
});

describe("proof of funds", () => {
  test.each<[InvitedUnder | null, Circumstance[] | null, Need]>([
    ["fsw", [], "needed"],
    ["fsw", ["offer"], "needed"],
    ["fsw", ["authorized"], "needed"],
    ["fsw", ["offer", "authorized"], "not_needed"],
    ["fst", [], "needed"],
    ["fst", ["offer", "authorized"], "not_needed"],
    ["cec", [], "not_needed"],
    ["cec", ["offer", "authorized"], "not_needed"],
    ["pnp", [], "not_established"],
    ["pnp", null, "not_established"],
    ["fsw", null, "depends"],
    ["cec", null, "not_needed"],
    [null, [], "depends"],
    [null, ["offer", "authorized"], "depends"],
    [null, null, "depends"],
    ["pnp", ["offer", "authorized"], "not_established"],
  ])("%s with %j: %s", (program, circumstances, need) => {
    expect(needOf("funds", { program, circumstances })).toBe(need);
  });
});

test.each<[ApplicationDocument, Circumstance]>([
  ["assessment", "foreign-study"],
  ["canadian-study", "canadian-study"],
  ["offer", "offer"],
  ["certificate", "certificate"],
  ["family", "family"],
  ["translation", "translation"],
  ["representative", "representative"],
])("%s is needed with %s alone", (document, circumstance) => {
  for (const program of INVITED_UNDER) {
    expect(needOf(document, { program, circumstances: [circumstance] })).toBe("needed");
    expect(needOf(document, { program, circumstances: CIRCUMSTANCES.filter((each) => each !== circumstance) })).toBe(
      "not_needed",
    );
  }
});

test("of what is not said it depends", () => {
  const of = (document: ApplicationDocument) => needOf(document, { program: null, circumstances: null });
  expect(DOCUMENTS.filter((document) => of(document) === "needed")).toEqual([
    "police",
    "medical",
    "employment",
    "identity",
    "language",
  ]);
  expect(DOCUMENTS.filter((document) => !["needed", "depends"].includes(of(document)))).toEqual([]);
});

test("a nominee has a nomination, and nobody else", () => {
  expect(INVITED_UNDER.filter((program) => needOf("nomination", { program, circumstances: [] }) === "needed")).toEqual([
    "pnp",
  ]);
});

test("each document is named once", () => {
  expect(new Set(DOCUMENTS).size).toBe(DOCUMENTS.length);
});

test.each([
  ["2023-06-28", "2023-08-27", "with", null],
  ["2023-08-02", "2023-10-01", "with", "2023-10-01"],
  ["2023-08-01", "2023-09-30", "with", null],
  ["2023-10-01", "2023-11-30", "after", null],
  ["2025-06-22", "2025-08-21", "after", "2025-08-21"],
  ["2025-06-21", "2025-08-20", "after", null],
  ["2025-08-21", "2025-10-20", "with", null],
  ["2025-11-14", "2026-01-13", "with", null],
])("the medical exam of an application between %s and %s", (from, until, when, changes) => {
  expect(medicalExam(isoDate(from), isoDate(until))).toEqual({ when, changes });
});
