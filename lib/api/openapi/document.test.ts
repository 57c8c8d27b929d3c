import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { expect, test } from "vitest";
import { z } from "zod";
import { readOembed } from "@/lib/answers/oembed";
import { readReference } from "@/prisma/reference/read";
import { EXPLORE_PARAMETERS } from "@/lib/figures/query/explore-query";
import { INVITATIONS_PARAMETERS } from "@/lib/figures/query/invitations-query";
import { POOL_PARAMETERS } from "@/lib/rules/pool/query";
import { isoDate } from "@/lib/rules/time/iso-date";
import { drawJson } from "../draw-json";
import { poolsJson } from "../pool-json";
import { apiView, metaJson } from "../view";
import { ADDRESSES } from "./addresses";
import { openApiDocument } from "./document";

const SITE = "https://tracker.example";
const document = openApiDocument(SITE);

test("the document is valid OpenAPI 3.1", async () => {
  expect(await new Validator().validate(structuredClone(document))).toMatchObject({ valid: true });
  const { paths: _, ...broken } = structuredClone(document);
  expect((await new Validator().validate({ ...broken, paths: [] })).valid).toBe(false);
});

test("each address has one name, and an example of its own form", () => {
  const names = Object.values(document.paths).flatMap((path) => Object.values(path).map((each) => each.operationId));
  expect(new Set(names).size).toBe(names.length);
  for (const { path, example, parameters } of ADDRESSES) {
    const [own = "", query] = example.split("?");
    expect(own).toMatch(new RegExp(`^${path.replaceAll(".", "\\.").replace(/\{\w+\}/g, "[^/]+")}$`));
    for (const name of new URLSearchParams(query).keys()) expect(parameters).toContain(name);
  }
});

test("what follows other rules is told too: frames, copies of the feed, health, unsubscribing", () => {
  const { paths } = document;
  expect(Object.keys(paths)).toEqual(
    expect.arrayContaining([
      ...["/api/v1/oembed", "/api/v1/feed-copies/{id}", "/api/health", "/api/alerts/unsubscribe"],
    ]),
  );
  const { parameters } = paths["/api/v1/oembed"].get;
  const read = readOembed(new URLSearchParams({ nonsense: "1", url: SITE }));
  expect(parameters.map(({ name }) => name)).toEqual(read.ok ? [] : read.errors[0]?.allowed);
  for (const side of ["maxwidth", "maxheight"]) {
    const { maximum } = z.object({ maximum: z.number() }).parse(parameters.find(({ name }) => name === side)?.schema);
    const ask = (pixels: number) => readOembed(new URLSearchParams({ url: SITE, [side]: String(pixels) })).ok;
    expect([ask(maximum), ask(maximum + 1)]).toEqual([true, false]);
  }
});

const OPERATION = z.object({
  parameters: z.array(z.object({ name: z.string(), schema: z.unknown() })),
  responses: z.record(z.string(), z.unknown()),
});
const PATHS = z.record(z.string(), z.object({ get: OPERATION.optional() })).parse(document.paths);

/** What is read at an address below `/api/v1/`. */
const operation = (path: string) => PATHS[`/api/v1/${path}`]?.get;

test("bounds and answers are those of the address", () => {
  const limit = (path: string) => operation(path)?.parameters.find(({ name }) => name === "limit")?.schema;
  expect(["draws", "changes", "occupations"].map(limit)).toMatchObject([
    { maximum: 500 },
    { maximum: 500 },
    { maximum: 999 },
  ]);
  expect(Object.keys(operation("draws/{number}")?.responses ?? {})).toEqual(expect.arrayContaining(["308", "410"]));
});

test("series and figures name every parameter of their page", () => {
  const named = (path: string) => ADDRESSES.find((each) => each.path === path)?.parameters ?? [];
  expect(named("series")).toEqual(expect.arrayContaining(Object.keys(EXPLORE_PARAMETERS)));
  expect(named("figures/pool.svg")).toEqual(expect.arrayContaining([...POOL_PARAMETERS]));
  for (const name of ["invitations", "to-date"])
    expect(named(`figures/${name}.png`)).toEqual(expect.arrayContaining([...INVITATIONS_PARAMETERS]));
});

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
const ID = `${SITE}/openapi`;
ajv.addSchema({ $id: ID, ...structuredClone(document) });
const checks = new Map<string, ReturnType<typeof ajv.compile>>();

/** Holds a value against a named schema of the document. */
function faultsOf(name: string, value: unknown): unknown {
  const check = checks.get(name) ?? ajv.compile({ $ref: `${ID}#/components/schemas/${name}` });
  checks.set(name, check);
  // As an answer has it: what is undefined is not sent.
  void check(JSON.parse(JSON.stringify(value)));
  return check.errors ?? null;
}

test("every draw and pool of the reference, and what is said of the data, fit their schemas", () => {
  const reference = readReference();
  const draws = reference.draws.map((draw) => ({ ...draw, category: "cec", version: null, notice: null, revision: 1 }));
  const view = apiView({ ...reference, draws }, "en", SITE);
  for (const draw of draws) expect(faultsOf("Draw", drawJson(draw, view)), draw.number).toBeNull();
  for (const pool of poolsJson(reference.pools)) expect(faultsOf("Pool", pool)).toBeNull();
  const day = isoDate("2026-10-02");
  const known = { knownTo: day, missingDraws: [], changedAt: new Date(), version: 3, vintagesFrom: day };
  expect(faultsOf("Meta", metaJson({ ...known, asOf: null }, SITE))).toBeNull();
  expect(faultsOf("Meta", metaJson({ ...known, asOf: { day, copyOf: day, version: null } }, SITE))).toBeNull();
  expect(metaJson({ ...known, asOf: { day, copyOf: null, version: 2 } }, SITE).dataVersion).toBe(2);
  const { cutoff: _, ...less } = drawJson(draws[0]!, view);
  expect(faultsOf("Draw", less)).toMatchObject([{ params: { missingProperty: "cutoff" } }]);
  expect(faultsOf("Draw", { ...less, cutoff: "high" })).not.toBeNull();
}, 30_000);
