import { describe, expect, it } from "vitest";
import { compareNumbers } from "../../lib/rules/draw/draw";
import { yearOf } from "../../lib/rules/time/iso-date";
import { repeatedPools } from "../../lib/rules/pool/repeated";
import { readReference } from "./read";

const { draws, pools, occupations, commonNames, categories, corrections, events, crsGrids } = readReference();
const versions = categories.flatMap((category) => category.versions);
const drawOf = (number: string) => draws.find((draw) => draw.number === number);

/** The category and version that carry a round name, written exactly so. */
const homesOf = (roundName: string) =>
  categories.flatMap((category) => [
    ...category.roundNames.filter(({ en }) => en === roundName).map(() => ({ category: category.slug, version: null })),
    ...category.versions
      .filter(({ officialName }) => officialName.en === roundName)
      .map(({ slug }) => ({ category: category.slug, version: slug })),
  ]);

describe("draws", () => {
  it("are 448, each number and each pair of day and round name once, in order", () => {
    expect(draws).toHaveLength(448);
    expect(new Set(draws.map(({ date, roundName }) => `${date} ${roundName}`)).size).toBe(448);
    draws.slice(1).forEach((draw, index) => {
      expect(compareNumbers(draws[index]!.number, draw.number)).toBeLessThan(0);
      expect(draws[index]!.date <= draw.date).toBe(true);
    });
  });

  it("sum to the official figures of each year", () => {
    const years = new Map<number, [draws: number, invitations: number]>();
    for (const { date, invitations } of draws) {
      const [count, sum] = years.get(yearOf(date)) ?? [0, 0];
      years.set(yearOf(date), [count + 1, sum + invitations]);
    }
    expect(Object.fromEntries(years)).toEqual({
      2015: [23, 31_063],
      2016: [27, 33_782],
      2017: [30, 86_023],
      2018: [28, 89_800],
      2019: [26, 85_300],
      2020: [37, 107_350],
      2021: [42, 114_224],
      2022: [24, 46_539],
      2023: [42, 110_266],
      2024: [52, 98_903],
      2025: [58, 113_998],
      2026: [59, 135_215],
    });
  });

  it("hold #379 to the last field", () => {
    expect(drawOf("379")).toEqual({
      number: "379",
      date: "2025-11-14",
      drawnAt: "2025-11-14T11:53:39Z",
      drawnAtAbsence: null,
      roundName: "Healthcare and social services occupations (Version 2)",
      programs: ["fsw", "cec", "fst"],
      invitations: 3500,
      cutoff: 462,
      tieBreakAt: "2024-12-02T22:19:41Z",
      tieBreakAbsence: null,
      poolAsOf: "2025-11-09",
      instructionUrl:
        "https://www.canada.ca/en/immigration-refugees-citizenship/corporate/mandate/" +
        "policies-operational-instructions-agreements/ministerial-instructions/express-entry-rounds/" +
        "invitations.html?q=379",
      source: "feed",
    });
  });

  it("take only the last ten from secondary sources, their time unknown and the links of seven known", () => {
    const secondary = draws.filter(({ source }) => source === "secondary");
    expect(secondary.map(({ number }) => number)).toEqual(
      Array.from({ length: 10 }, (_, index) => String(438 + index)),
    );
    for (const draw of secondary) expect(draw).toMatchObject({ drawnAt: null, drawnAtAbsence: null });
    expect(draws.filter(({ drawnAt }) => drawnAt === null)).toEqual(secondary);
    for (const { number, instructionUrl } of secondary.slice(0, 7)) expect(instructionUrl).toMatch(`?q=${number}`);
    expect(draws.filter(({ instructionUrl }) => instructionUrl === null)).toEqual(secondary.slice(7));
  });

  it("say why a tie-break is unknown: none was published up to #76, and the one of #208 names no year", () => {
    const without = draws.filter(({ tieBreakAt }) => tieBreakAt === null);
    expect(without.map(({ number, tieBreakAbsence }) => [number, tieBreakAbsence])).toEqual([
      ...Array.from({ length: 76 }, (_, index) => [String(index + 1), "none_published"]),
      ["208", "not_readable"],
    ]);
  });

  it("name a pool day only where the pool of that day is known", () => {
    const days = new Set(pools.map(({ asOf }) => asOf));
    expect(new Set(draws.flatMap(({ poolAsOf }) => poolAsOf ?? []))).toEqual(days);
  });

  it("carry round names that each belong to exactly one category version or category", () => {
    const names = new Set(draws.map(({ roundName }) => roundName));
    expect(names.size).toBe(22);
    for (const name of names) expect([name, homesOf(name)]).toEqual([name, [expect.anything()]]);
  });
});

describe("pools", () => {
  it("are 126 days, oldest first", () => {
    expect(pools).toHaveLength(126);
    const days = pools.map(({ asOf }) => asOf);
    expect(days).toEqual([...new Set(days)].sort());
  });

  it("are confirmed by the feed as the draws of their day are", () => {
    const confirmed = new Set(draws.filter(({ source }) => source === "feed").map(({ poolAsOf }) => poolAsOf));
    expect(pools.filter(({ source }) => source === "secondary").map(({ asOf }) => asOf)).toEqual(
      pools.map(({ asOf }) => asOf).filter((asOf) => !confirmed.has(asOf)),
    );
  });

  it("add up to the published total on every day but that of draw #247", () => {
    const sums = pools.map(({ asOf, total, bands }) => ({
      asOf,
      total,
      sum: bands.reduce((sum, { candidates }) => sum + candidates, 0),
    }));
    expect(sums.filter(({ total, sum }) => total !== sum)).toEqual([
      { asOf: "2023-04-26", total: 230_189, sum: 230_009 },
    ]);
    expect(drawOf("247")?.poolAsOf).toBe("2023-04-26");
  });

  it("cover 0 to 1200 without a hole, in fifteen bands", () => {
    for (const { bands } of pools) {
      expect(bands[0]?.max).toBe(1200);
      expect(bands.at(-1)?.min).toBe(0);
      bands.slice(1).forEach((band, index) => expect(band.max + 1).toBe(bands[index]!.min));
    }
    expect(pools.filter(({ bands }) => bands.length !== 15)).toEqual([]);
  });

  it("repeat the snapshot before them on three days", () => {
    expect([...repeatedPools(pools)]).toEqual([
      ["2022-04-11", "2022-03-28"],
      ["2023-06-28", "2023-06-27"],
      ["2025-12-15", "2025-12-14"],
    ]);
  });
});

describe("categories", () => {
  it("are 16 in display order, with 21 versions", () => {
    expect(categories.map(({ slug }) => slug).join(" ")).toBe(
      "healthcare french trades education stem transport agriculture physicians senior-managers researchers military " +
        "cec pnp fsw fst general",
    );
    expect(versions).toHaveLength(21);
    expect(new Set(versions.map(({ slug }) => slug)).size).toBe(21);
  });

  it("have all been drawn but researchers", () => {
    const drawn = new Set(draws.flatMap(({ roundName }) => homesOf(roundName).map(({ category }) => category)));
    expect(categories.map(({ slug }) => slug).filter((slug) => !drawn.has(slug))).toEqual(["researchers"]);
  });

  it("never share a name, official or alias, in either language", () => {
    const names = categories.flatMap((category) => [
      ...category.roundNames.flatMap(({ en, fr }) => [en, fr]),
      ...category.versions.flatMap(({ officialName, aliases }) => [officialName.en, officialName.fr, ...aliases]),
    ]);
    const known = names.flatMap((name) => name?.toLowerCase() ?? []);
    expect(known.filter((name, index) => known.indexOf(name) !== index)).toEqual([]);
  });

  it("have versions exactly where a list or a language selects", () => {
    for (const { slug, kind, versions: own, roundNames } of categories) {
      const byProgram = kind === "program" || kind === "general";
      expect([slug, own.length === 0, roundNames.length > 0]).toEqual([slug, byProgram, byProgram]);
      for (const { occupations: codes } of own) expect([slug, codes.length === 0]).toEqual([slug, kind === "language"]);
    }
    expect(categories.find(({ slug }) => slug === "general")?.roundNames.map(({ en }) => en)).toEqual([
      "No Program Specified",
      "General",
    ]);
  });

  it("keep a rule that does not exist apart from one not established", () => {
    const rulesOf = (slug: string) => versions.find((version) => version.slug === slug)?.rules;
    expect(rulesOf("healthcare-v2")).toEqual({
      minMonths: { state: "value", value: 6 },
      minHours: { state: "not_established" },
      partTimeAllowed: { state: "value", value: true },
      mustBeContinuous: { state: "value", value: true },
      withinPastYears: { state: "value", value: 3 },
      experienceLocation: { state: "value", value: "canada_or_abroad" },
      singleOccupation: { state: "value", value: true },
      mustBePrimaryNoc: { state: "value", value: false },
      language: { state: "none" },
      other: [],
    });
    expect(rulesOf("healthcare-v1")?.mustBePrimaryNoc).toEqual({ state: "not_established" });
    expect(rulesOf("physicians-2026-v1")?.experienceLocation).toEqual({ state: "value", value: "canada_only" });
    expect(rulesOf("french-v1")).toMatchObject({ minMonths: { state: "none" }, language: { value: { minimum: 7 } } });
    expect(rulesOf("military-2026-v1")?.mustBePrimaryNoc).toEqual({ state: "none" });
    expect(rulesOf("military-2026-v1")?.other).toHaveLength(4);
  });

  it("leave hours not established before 2026, and the primary occupation but for healthcare-v2", () => {
    const gaps = versions.flatMap(({ slug, listYear, rules }) => {
      const open = Object.entries(rules).filter(([, rule]) => "state" in rule && rule.state === "not_established");
      return open.length > 0 ? [[slug, listYear, open.map(([field]) => field).join(" ")]] : [];
    });
    const both = "minHours mustBePrimaryNoc";
    expect(gaps).toEqual([
      ["healthcare-v1", "2023-2024", both],
      ["healthcare-v2", "2025", "minHours"],
      ["trades-v1", "2023-2024", both],
      ["trades-v2", "2025", both],
      ["education-v1", "2025", both],
      ["stem-v1", "2023-2024", both],
      ["stem-2025", "2025", both],
      ["transport-v1", "2023-2024", both],
      ["agriculture-v1", "2023-2024", both],
      ["agriculture-2025", "2025", both],
    ]);
  });

  it("list occupations that exist", () => {
    const codes = new Set(occupations.map(({ noc }) => noc));
    const listed = new Set(versions.flatMap((version) => version.occupations));
    expect([...listed].filter((noc) => !codes.has(noc))).toEqual([]);
    expect(listed.size).toBe(130);
  });

  it("list in healthcare-v2 the 37 occupations that the press printed for draw #379", () => {
    const press =
      "31100 31101 31102 31103 31110 31111 31112 31120 31121 31200 31201 31202 31203 31209 31300 31301 31302 31303 " +
      "32101 32102 32103 32104 32109 32111 32120 32121 32122 32123 32124 32129 32201 33101 33102 33103 41300 41301 " +
      "42201";
    const healthcare = versions.find(({ slug }) => slug === "healthcare-v2");
    expect(healthcare?.occupations).toEqual(press.split(" "));
    expect(healthcare?.occupations).toHaveLength(37);
  });
});

describe("occupations", () => {
  it("are the 516 unit groups, by code", () => {
    const codes = occupations.map(({ noc }) => noc);
    expect(codes).toHaveLength(516);
    expect(codes).toEqual([...new Set(codes)].sort());
    expect(codes.filter((noc) => Number(noc[1]) > 5)).toEqual([]);
    expect(occupations.find(({ noc }) => noc === "31301")?.title).toEqual({
      en: "Registered nurses and registered psychiatric nurses",
      fr:
        "Infirmiers autorisés/infirmières autorisées et infirmiers psychiatriques autorisés/infirmières " +
        "psychiatriques autorisées",
    });
  });
});

describe("corrections", () => {
  const correctionOf = (number: string, field: string) =>
    corrections.find((correction) => correction.drawNumber === number && correction.field === field);

  it("are six, on draws that exist", () => {
    expect(corrections).toHaveLength(6);
    for (const { drawNumber } of corrections) expect(drawOf(drawNumber)?.number).toBe(drawNumber);
  });

  it("leave the official value in the draw", () => {
    expect(String(drawOf("208")?.invitations)).toBe(correctionOf("208", "invitations")?.officialValue);
    expect(drawOf("357")?.drawnAt).toBe(correctionOf("357", "drawnAt")?.officialValue);
  });

  it("make 114,431 of the 114,224 invitations of 2021", () => {
    const { officialValue, likelyValue } = correctionOf("208", "invitations")!;
    expect(114_224 - Number(officialValue) + Number(likelyValue)).toBe(114_431);
  });

  it("stand beside a value that cannot be kept: no year, no pool, another page", () => {
    expect(drawOf("208")?.tieBreakAt).toBeNull();
    expect(drawOf("226")?.poolAsOf).toBeNull();
    expect(drawOf("65")?.instructionUrl).toBe(correctionOf("65", "instructionUrl")?.likelyValue);
    const bands = pools.find(({ asOf }) => asOf === "2023-04-26")?.bands ?? [];
    const upper = bands.filter(({ min, max }) => min > 450 && max <= 500);
    const sum = upper.reduce((total, { candidates }) => total + candidates, 0);
    expect(String(sum)).toBe(correctionOf("247", "poolBands")?.officialValue);
  });
});

describe("texts", () => {
  it("mark ten changes of policy, five with an address, one of them only reported", () => {
    expect(events.map(({ date }) => date)).toEqual([
      "2016-11-19",
      "2017-06-06",
      "2020-10-20",
      "2022-06-23",
      "2023-05-31",
      "2023-06-28",
      "2025-02-27",
      "2025-03-25",
      "2026-02-18",
      "2026-11-03",
    ]);
    expect(events.filter(({ sourceUrl }) => sourceUrl !== null)).toHaveLength(5);
    expect(events.filter(({ certainty }) => certainty === "reported").map(({ date }) => date)).toEqual(["2026-11-03"]);
  });

  it("keep French punctuation on its line", () => {
    const texts = JSON.stringify([categories, corrections, events]).matchAll(/"fr":"([^"]*)"/g);
    const french = [...texts].map(([, text]) => text!);
    expect(french.length).toBeGreaterThan(100);
    const fault = /«(?!\u00a0)|(?<!\u00a0)[»:]|\s[;?!]|\d \d{3}/;
    expect(french.filter((text) => fault.test(text))).toEqual([]);
  });
});

describe("common names", () => {
  it("stand once a language, and each code is a unit group", () => {
    const known = new Set(occupations.map(({ noc }) => noc));
    expect(commonNames).toHaveLength(4286);
    expect(new Set(commonNames.map(({ language, name }) => `${language} ${name}`)).size).toBe(4286);
    expect(
      commonNames.flatMap(({ name, codes }) => codes.filter((noc) => !known.has(noc)).map((noc) => `${name}: ${noc}`)),
    ).toEqual([]);
  });

  it.each([
    ["nurse", "31301"],
    ["RN", "31301"],
    ["LPN", "32101"],
    ["truck driver", "73300"],
    ["developer", "21232"],
    ["plumber", "72300"],
    ["infirmière", "31301"],
    ["camionneur", "73300"],
    ["préposée aux bénéficiaires", "33102"],
  ])("%s means %s first", (name, noc) => {
    expect(commonNames.find((each) => each.name === name)?.codes[0]).toBe(noc);
  });
});

describe("CRS grids", () => {
  it("are five, oldest first, and the two of known points differ in nothing but job offers", () => {
    expect(crsGrids.map(({ from, state }) => [from, state])).toEqual([
      ["2016-11-19", "not_known"],
      ["2017-06-06", "not_known"],
      ["2020-10-20", "known"],
      ["2025-03-25", "known"],
      ["2026-11-03", "reported"],
    ]);
    const points = crsGrids.flatMap((grid) => (grid.state === "known" ? [grid.points] : []));
    const [before, after] = points.map(({ additional, ...rest }) => ({
      ...rest,
      additional: { ...additional, jobOffer: 0 },
    }));
    expect(after).toEqual(before);
    expect(points.map(({ additional }) => additional.jobOffer)).toEqual([
      { "senior-management": 200, other: 50 },
      null,
    ]);
  });

  it("begin and end on the days that the events name", () => {
    expect(events.find(({ slug }) => slug === "job-offer-points-removed")?.date).toBe(crsGrids[3]?.from);
  });

  it("give no more than their caps: 500 and 460, 40, 100, 600", () => {
    const caps = crsGrids.flatMap((grid) => (grid.state === "known" ? [grid.points.caps] : []));
    expect(caps).toEqual(
      caps.map(() => ({
        core: [500, 460],
        spouse: 40,
        transferability: 100,
        transferabilityGroup: 50,
        additional: 600,
        total: 1200,
      })),
    );
  });
});
