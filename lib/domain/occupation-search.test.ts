import { expect, test } from "vitest";
import { searchOccupations } from "./occupation-search";

const occupations = [
  { noc: "31102", title: { en: "General practitioners and family physicians", fr: "Omnipraticiens/omnipraticiennes et médecins en médecine familiale" } },
  { noc: "31301", title: { en: "Registered nurses and registered psychiatric nurses", fr: "Infirmiers autorisés/infirmières autorisées et infirmiers psychiatriques/infirmières psychiatriques" } },
  { noc: "72310", title: { en: "Carpenters", fr: "Charpentiers-menuisiers/charpentières-menuisières" } },
];
const found = (text: string) => searchOccupations(occupations, text).map(({ noc }) => noc);

test.each([
  ["31301", ["31301"]],
  ["31", ["31102", "31301"]],
  ["1301", []],
  ["NURSE", ["31301"]],
  ["nurses psychiatric", ["31301"]],
  ["medecin", ["31102"]],
  ["infirmières  AUTORISÉES", ["31301"]],
  ["charpentieres", ["72310"]],
  // One word of each language is not one title.
  ["carpenters menuisiers", []],
  ["zzz", []],
  [" ", ["31102", "31301", "72310"]],
])("%j finds %j", (text, codes) => expect(found(text)).toEqual(codes));
