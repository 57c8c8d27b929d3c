import { expect, test } from "vitest";
import { nameIndex, typedOccupations } from "./typed-occupation";

const INDEX = nameIndex([
  ["10010", ["10010"]],
  ["40011", ["40011"]],
  ["Financial managers", ["10010"]],
  ["Government managers", ["40011"]],
  ["General practitioners and family physicians", ["31102"]],
  ["Infirmiers autorisés/infirmières autorisées", ["31301"]],
  ["nurse practitioner", ["31302"]],
  ["nurse", ["31301", "32101"]],
  ["RN", ["31301"]],
  ["doctor", ["31102", "31100"]],
  ["C++ developer", ["21231"]],
]);
const found = (typed: string) => typedOccupations(typed, INDEX, 3).nocs;

test.each<[string, string[]]>([
  ["RN", ["31301"]],
  ["doct", ["31102", "31100"]],
  ["infirmière", ["31301"]],
  ["Phys FAMILY", ["31102"]],
  ["managers", ["10010", "40011"]],
  ["nurse", ["31301", "32101", "31302"]],
  ["nurs", ["31302", "31301", "32101"]],
  ["100", ["10010"]],
  ["c++", ["21231"]],
  ["overnment", []],
  ["family nurse", ["31102", "31302", "31301"]],
  ["--", []],
  [" ", []],
])("%s means %j", (typed, nocs) => expect(found(typed)).toEqual(nocs));

test("no more than asked for", () => expect(typedOccupations("n", INDEX, 1).nocs).toEqual(["31302"]));

test("a word that no name has is named, with what the others find", () => {
  const { nocs, reading } = typedOccupations("Blorptek nurse", INDEX, 3);
  expect(nocs[0]).toBe("31301");
  expect(reading).toMatchObject({ unknown: ["Blorptek"], shown: ["nurse"], generic: false });
});

test("similar spelling stands apart, and never in the place of a word that is right", () => {
  const { nocs, alike, reading } = typedOccupations("doctur", INDEX, 3);
  expect({ nocs, alike, unknown: reading.unknown }).toEqual({
    nocs: [],
    alike: ["31102", "31100"],
    unknown: ["doctur"],
  });
  expect(typedOccupations("doctor", INDEX, 3).alike).toEqual([]);
});

test("a word of rank alone is found, and called generic", () => {
  expect(typedOccupations("managers", INDEX, 3)).toMatchObject({ total: 2, reading: { generic: true } });
  expect(typedOccupations("financial manager", INDEX, 3).reading.generic).toBe(false);
});

test("the person of a field is found by the field", () => {
  expect(typedOccupations("developing", INDEX, 3)).toMatchObject({
    nocs: ["21231"],
    reading: { unknown: [], family: [{ typed: "developing", found: "developer" }] },
  });
});

test("the word itself is found before its family, and what was read is read of all names found", () => {
  const index = nameIndex([
    ["éducation muséale", ["11202"]],
    ["éducateur spécialisé", ["42201"]],
  ]);
  expect(typedOccupations("éducatrice", index, 3)).toMatchObject({
    nocs: ["42201", "11202"],
    reading: { family: [], unknown: [] },
  });
});

test("words that are only in names apart are all named", () => {
  const { nocs, reading } = typedOccupations("nurse doctor", INDEX, 9);
  expect(nocs).toContain("31102");
  expect(nocs).toContain("31301");
  expect(reading).toMatchObject({ shown: ["nurse", "doctor"], leftOut: [], apart: true });
  expect(typedOccupations("nurse practitioner", INDEX, 9).reading.apart).toBe(false);
});
