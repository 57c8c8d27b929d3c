import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/scripts/test/test-database";
import { markedParts } from "@/lib/rules/occupation/occupation-match";
import { connect } from "../connect";
import { commonNames, occupationNames } from "./occupation-names";
import { searchOccupations } from "./search-occupations";
import { isCertain, PLAIN_READING } from "@/lib/rules/occupation/occupation-search";

let database: TestDatabase;
let owner: pg.Client;
let reader: ReturnType<typeof connect>;
let role: string;

beforeAll(async () => {
  database = await createTestDatabase();
  const url = new URL(database.url);
  // A role can be made by the cluster's own admin only.
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  // Whoever searches may read and nothing else.
  role = `reader_${url.pathname.slice(1)}`;
  await owner.query(
    `CREATE ROLE ${role} LOGIN PASSWORD 'reader'; GRANT USAGE ON SCHEMA public TO ${role}; GRANT SELECT ON ALL ` +
      `TABLES IN SCHEMA public TO ${role}`,
  );
  reader = connect(Object.assign(url, { username: role, password: "reader" }).href);
});

afterAll(async () => {
  await reader.$disconnect();
  await owner.query(`DROP OWNED BY ${role}; DROP ROLE ${role}`);
  await owner.end();
  await database.drop();
});

/** What was found, and after it what is only spelt alike. */
const search = async (text: string, locale: "en" | "fr" = "en") => {
  const { matches, alike } = await searchOccupations(text, locale, reader);
  return alike.length > 0 ? alike : matches;
};

describe("the first occupation found, and why", () => {
  test.each([
    // Common names.
    ["nurse", "31301", "common_name"],
    ["NURSES", "31301", "common_name"],
    ["RN", "31301", "common_name"],
    ["rn", "31301", "common_name"],
    ["lpn", "32101", "common_name"],
    ["truck driver", "73300", "common_name"],
    ["developer", "21232", "common_name"],
    ["web developer", "21234", "common_name"],
    ["front end developer", "21234", "common_name"],
    ["IT manager", "20012", "common_name"],
    ["C++ developer", "21232", "common_name"],
    ["infirmière", "31301", "common_name"],
    ["infirmiere", "31301", "common_name"],
    ["INFIRMIÈRES", "31301", "common_name"],
    ["camionneuse", "73300", "common_name"],
    ["préposée aux bénéficiaires", "33102", "common_name"],
    ["femme de menage", "65310", "common_name"],
    ["chauffeur d’autobus", "73301", "common_name"],
    // Official titles, in any order, in part.
    ["psychiatric registered nurses", "31301", "title"],
    ["legislators", "00010", "title"],
    ["corps legislatifs", "00010", "title"],
    ["optometr", "31111", "title"],
    ["Technologues génie électrique", "22310", "title"],
    // Small errors.
    ["registred nurse", "31301", "similar"],
    ["nures", "31301", "similar"],
    ["plummer", "72300", "similar"],
    ["docter", "31102", "similar"],
    ["electrican", "72200", "similar"],
    ["acountant", "11100", "similar"],
    ["softwre enginer", "21231", "similar"],
    ["heath care aid", "33102", "similar"],
    ["camioneur", "73300", "similar"],
    ["infirmere", "31301", "similar"],
    ["macanicien", "72410", "similar"],
    ["phisiotherapist", "31202", "similar"],
    ["carpentar", "72310", "similar"],
    // More than the name.
    ["nurse in Canada", "31301", "common_name"],
    ["senior software developer", "21232", "common_name"],
    ["je suis infirmière", "31301", "common_name"],
    // Codes.
    ["31301", "31301", "code"],
    ["72", "72010", "code"],
    ["1301", "21301", "code"],
    ["31301 nurse", "31301", "code"],
  ])("%j: %s by %s", async (text, noc, reason) => {
    const [first] = await search(text);
    expect([first?.noc, first?.reason]).toEqual([noc, reason]);
  });
});

describe("what a search says it did", () => {
  const read = (text: string, locale: "en" | "fr" = "en") => searchOccupations(text, locale, reader);
  const codes = (found: readonly { noc: string }[]) => found.map(({ noc }) => noc);

  test.each([
    ["blorptek nurse", "blorptek", "nurse", "31301"],
    ["zzyx plumber", "zzyx", "plumber", "72300"],
    ["Électricien qxzv", "qxzv", "Électricien", "72200"],
  ])("%j: the word that no name has is named, and the other shown", async (text, unknown, shown, noc) => {
    const found = await read(text);
    expect(found.reading).toMatchObject({ unknown: [unknown], shown: [shown] });
    expect(found.matches[0]?.noc).toBe(noc);
    expect(isCertain(found)).toBe(false);
  });

  test.each([
    "engineer",
    "managers",
    "officer",
    "technician",
    "supervisor",
    "ingénieure",
    "gestionnaire",
    "technicienne",
  ])("%j alone finds nothing certain", async (text) => {
    const found = await read(text);
    expect(found.reading.generic).toBe(true);
    expect(isCertain(found)).toBe(false);
    expect(found.matches.length).toBeGreaterThan(0);
  });

  test("a word of rank with a field is certain; with an unknown one it is not", async () => {
    expect(isCertain(await read("civil engineer"))).toBe(true);
    expect((await read("blorptek engineer")).reading).toMatchObject({ unknown: ["blorptek"], generic: true });
  });

  test.each([
    ["weldder", "72106"],
    ["plumbber", "72300"],
    ["carpemter", "72310"],
  ])("%j is only spelt like a word: it stands apart", async (text, noc) => {
    const found = await read(text);
    expect(found.matches).toEqual([]);
    expect(codes(found.alike)).toContain(noc);
    expect(found.reading.unknown).toEqual([text]);
  });

  test("a word that is right is never replaced by one that is spelt alike", async () => {
    for (const text of ["welder", "barrister", "cook", "senior software developer"])
      expect((await read(text)).alike, text).toEqual([]);
  });

  test.each([
    ["carpentry", "72310", "carpenter"],
    ["roofing", "73110", "roofer"],
    ["virologue", "21110", "virologist"],
    ["sculptrice", "53122", "sculpteur"],
    ["masonry", "72320", "mason"],
  ])("%j finds %s: the field finds its people, in either language", async (text, noc) => {
    expect(codes((await read(text)).matches).slice(0, 5)).toContain(noc);
  });

  test("a word of the family and a beginning are said to be that", async () => {
    expect((await read("tanning salon technicians")).reading.family).toEqual([]);
    expect((await read("criminology")).reading.family).toEqual([{ typed: "criminology", found: "criminologist" }]);
    expect((await read("criminolo")).reading.begun).toEqual(["criminolo"]);
  });

  test.each([
    ["éducatrice", "fr", "42201"],
    ["researcher", "en", "21100"],
    ["mineral", "en", "22101"],
    ["general", "en", "70010"],
    ["animator", "en", "52111"],
    ["animatrice", "fr", "52114"],
  ] as const)("%j is in names, and nothing else is said", async (text, locale, noc) => {
    const found = await read(text, locale);
    expect(found.reading).toEqual({ ...PLAIN_READING, shown: [text] });
    expect(codes(found.matches)[0]).toBe(noc);
    expect(codes(found.matches)).not.toContain("31103");
  });

  test("letters that a stem of the other language takes off make no other word: care is no car", async () => {
    const found = await read("care giver");
    expect(found.reading).toMatchObject({ unknown: ["giver"], family: [], shown: ["care"] });
    expect(codes(found.matches)).not.toContain("72410");
    expect(codes(found.alike)).toContain("44101");
  });

  test("words that are only in names apart: that is said, and is not certain", async () => {
    const found = await read("nurse carpenter");
    expect(found.reading).toMatchObject({ shown: ["nurse", "carpenter"], leftOut: [], apart: true });
    expect(isCertain(found)).toBe(false);
  });

  test("words that no name holds together: those left out are named", async () => {
    const found = await read("submarine plumber");
    expect(found.reading.shown).toEqual(["plumber"]);
    expect([...found.reading.leftOut, ...found.reading.unknown]).toEqual(["submarine"]);
  });
});

test("an ambiguous name finds each of its groups, what most people mean first", async () => {
  expect((await search("nurse")).slice(0, 4).map(({ noc }) => noc)).toEqual(["31301", "32101", "31302", "31300"]);
  expect((await search("painter")).slice(0, 2).map(({ noc }) => noc)).toEqual(["73112", "53122"]);
});

test("a whole word stands before one that is only begun", async () => {
  const codes = (await search("nurse")).map(({ noc }) => noc);
  expect(codes.indexOf("85103")).toBeGreaterThan(codes.indexOf("33102"));
});

test("a code or its beginning, then codes that hold the digits further on", async () => {
  const found = await search("313");
  expect(found.map(({ noc }) => noc)).toEqual(["31300", "31301", "31302", "31303", "22313", "64313"]);
  expect(markedParts("64313", found.at(-1)!.marks)).toEqual([
    { text: "64", marked: false },
    { text: "313", marked: true },
  ]);
});

test("the name that was found is given in its own language, with what was searched for", async () => {
  const [first] = await search("ebeniste");
  expect(first).toEqual({
    noc: "72311",
    reason: "common_name",
    found: { kind: "common_name", language: "fr", name: "ébéniste" },
    marks: [[0, 8]],
  });
  const [typo] = await search("registred nurse");
  expect(
    markedParts(typo!.found!.name, typo!.marks)
      .filter(({ marked }) => marked)
      .map(({ text }) => text),
  ).toEqual(["registered", "nurse"]);
});

test("of two names that fit alike the one in the language of the page is shown", async () => {
  expect((await search("imam", "fr"))[0]?.found?.language).toBe("fr");
  expect((await search("imam", "en"))[0]?.found?.language).toBe("en");
});

test.each([
  "",
  " ",
  "-",
  "zzzzqq",
  "数据",
  "\0",
  "é\0",
  "'",
  "''|:*&!<->",
  "%",
  "_",
  "\\",
  "a".repeat(200),
  "(".repeat(200),
  "00000",
  "q ".repeat(100),
])("%j finds nothing, and is no fault", async (text) => {
  expect(await search(text)).toEqual([]);
});

test("each occupation once, however many names fit", async () => {
  const codes = (await search("co")).map(({ noc }) => noc);
  expect(codes.length).toBeGreaterThan(50);
  expect(new Set(codes).size).toBe(codes.length);
});

test("every unit group is found first of all by its own titles and code", async () => {
  const { rows } = await owner.query<{ noc: string; title_en: string; title_fr: string }>(
    "SELECT noc, title_en, title_fr FROM (SELECT *, row_number() OVER (ORDER BY noc) AS place FROM occupation) o " +
      "WHERE place % 9 = 0",
  );
  expect(rows).toHaveLength(57);
  for (const { noc, title_en, title_fr } of rows) {
    const firsts = await Promise.all([search(noc), search(title_en), search(title_fr, "fr")]);
    expect(
      firsts.map(([first]) => first?.noc),
      title_en,
    ).toEqual([noc, noc, noc]);
  }
});

test("a title that is changed is searched as it is now, and its old words are forgotten", async () => {
  await owner.query("UPDATE occupation SET title_en = 'Zymurgists' WHERE noc = '94140'");
  expect((await search("zymurgist"))[0]).toMatchObject({ noc: "94140", reason: "title" });
  await owner.query(
    "UPDATE occupation SET title_en = 'Process control and machine operators, food and beverage processing' WHERE " +
      "noc = '94140'",
  );
  expect(await search("zymurgist")).toEqual([]);
  expect((await owner.query("SELECT FROM occupation_word WHERE word LIKE 'zymurg%'")).rowCount).toBe(0);
});

test("a copy of all rows can be written back, parents first, though triggers write titles too", async () => {
  await owner.query(
    "BEGIN; CREATE TEMP TABLE o AS SELECT * FROM occupation; CREATE TEMP TABLE n AS SELECT * FROM occupation_name",
  );
  try {
    await owner.query("DELETE FROM category_version_occupation; DELETE FROM occupation");
    expect((await owner.query("SELECT FROM occupation_word")).rowCount).toBe(0);
    await owner.query("INSERT INTO occupation SELECT * FROM o; INSERT INTO occupation_name SELECT * FROM n");
    expect((await owner.query("SELECT * FROM occupation_name EXCEPT SELECT * FROM n")).rowCount).toBe(0);
    expect((await owner.query("SELECT * FROM n EXCEPT SELECT * FROM occupation_name")).rowCount).toBe(0);
  } finally {
    await owner.query("ROLLBACK");
  }
});

test("the vocabulary is the words of the names, no more and no fewer", async () => {
  const { rows } = await owner.query<{ odd: string }>(
    `(SELECT word AS odd FROM occupation_word EXCEPT SELECT unnest(tsvector_to_array(words)) FROM occupation_name)
     UNION ALL (SELECT unnest(tsvector_to_array(words)) FROM occupation_name EXCEPT SELECT word FROM occupation_word)`,
  );
  expect(rows).toEqual([]);
});

test("the names of one occupation: titles, common names, job titles", async () => {
  const names = await occupationNames("32101", reader);
  expect(names.slice(0, 2)).toEqual([
    { kind: "title", language: "en", name: "Licensed practical nurses" },
    { kind: "common_name", language: "en", name: "LPN" },
  ]);
  expect(names.some(({ name, language }) => name === "infirmière auxiliaire" && language === "fr")).toBe(true);
  expect(await occupationNames("99999", reader)).toEqual([]);
});

test("the common names of all occupations, each with its codes, what most people mean first", async () => {
  const names = new Map(await commonNames(reader));
  expect(names.get("doctor")).toEqual(["31102", "31100", "31101"]);
  expect(names.get("infirmière")?.[0]).toBe("31301");
  expect(names.has("Licensed practical nurses")).toBe(false);
});
