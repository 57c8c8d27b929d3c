import { expect, it } from "vitest";
import { shownOn } from "@/lib/rules/category/shows-from";
import { textsOfNext } from "@/lib/rules/category/version-entry";
import { addDays, ottawaDay, parseUtcInstant } from "@/lib/rules/time/iso-date";
import { createVersion } from "../commands/save-version";
import { fromDraw } from "../rows";
import { drawOf } from "@/lib/rules/draw/draws.fixture";
import { readPublic } from "../dataset";
import { testClient } from "../test-client.fixture";
import { datasetOn } from "./dataset-on";
import { seenRevisions } from "./seen-revisions";
import { readShowsFrom } from "./shows-from";

const { client } = await testClient();
const today = ottawaDay(new Date());
const [eve, day] = [addDays(today, 29), addDays(today, 30)];

const versionsOn = async (on: typeof day) =>
  shownOn((await readPublic(client)).categories, await readShowsFrom(client), on)
    .find(({ slug }) => slug === "education")!
    .versions.map(({ slug }) => slug);

/** The same as it is computed from the revisions. */
const versionsAsOf = async (on: typeof day) =>
  (await datasetOn(on, client))!.dataset.categories
    .find(({ slug }) => slug === "education")!
    .versions.map(({ slug }) => slug);

it("a version that shows from a day is seen from it on, or once a draw is held on it", async () => {
  const seen = await versionsOn(today);
  const texts = { ...textsOfNext(null), officialEn: "Teachers 9", officialFr: "Enseignants 9", listYear: "2027" };
  const by = { id: "user-1", name: "Ada" };
  const note = { reason: null, source: null };
  const made = await createVersion(client, "education", { ...texts, showsFrom: day }, today, by, note);
  if (!made.ok) throw new Error(made.reason);
  const { slug } = made.record;
  const told = async (on: typeof day) =>
    (await seenRevisions(parseUtcInstant("2020-01-01T00:00:00Z")!, client, { on })).filter(({ key }) => key === slug);
  for (const versions of [versionsOn, versionsAsOf]) {
    expect(await versions(eve)).toEqual(seen);
    expect(await versions(day)).toEqual([...seen, slug]);
  }
  expect(await told(eve)).toMatchObject([{ gone: true }]);
  expect(await told(day)).toMatchObject([{ gone: false }]);
  expect(JSON.stringify(await told(day))).not.toContain("showsFrom");

  const draw = drawOf("900", "2026-10-01", "education", 500, { version: slug });
  await client.draw.create({ data: { ...fromDraw(draw), hidden: true } });
  expect(await versionsOn(eve)).toEqual(seen);
  await client.draw.update({ where: { number: "900" }, data: { hidden: false } });
  expect(await versionsOn(eve)).toEqual([...seen, slug]);
  expect(await told(eve)).toMatchObject([{ gone: false }]);
});
