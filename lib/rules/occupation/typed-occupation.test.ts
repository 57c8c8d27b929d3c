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
const found = (typed: string) => typedOccupations(typed, INDEX, 3);

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
  ["family nurse", []],
  ["--", []],
  [" ", []],
])("%s means %j", (typed, nocs) => expect(found(typed)).toEqual(nocs));

test("no more than asked for", () => expect(typedOccupations("n", INDEX, 1)).toEqual(["31302"]));
