import { expect, it } from "vitest";
import { shownOn } from "@/lib/rules/category/shows-from";
import { textsOfNext } from "@/lib/rules/category/version-entry";
import { isoDate, parseUtcInstant } from "@/lib/rules/time/iso-date";
import { createVersion } from "../commands/save-version";
import { fromDraw } from "../rows";
import { drawOf } from "@/lib/rules/draw/draws.fixture";
import { readPublic } from "../dataset";
import { testClient } from "../test-client.fixture";
import { seenRevisions } from "./seen-revisions";
import { readShowsFrom } from "./shows-from";

const { client } = await testClient();
const today = isoDate("2026-10-02");
const [eve, day] = [isoDate("2999-01-09"), isoDate("2999-01-10")];

const versionsOn = async (on: typeof day) =>
  shownOn((await readPublic(client)).categories, await readShowsFrom(client), on)
    .find(({ slug }) => slug === "education")!
    .versions.map(({ slug }) => slug);

it("a version that shows from a day is seen from it on, or once a draw is held on it", async () => {
  const seen = await versionsOn(today);
  const texts = { ...textsOfNext(null), officialEn: "Teachers 9", officialFr: "Enseignants 9", listYear: "2027" };
  const by = { id: "user-1", name: "Ada" };
  const made = await createVersion(client, "education", texts, today, by, { reason: null, source: null });
  if (!made.ok) throw new Error(made.reason);
  const { slug } = made.record;
  expect(await versionsOn(today)).toEqual([...seen, slug]);
  const told = async () =>
    (await seenRevisions(parseUtcInstant("2020-01-01T00:00:00Z")!, client, { on: eve })).filter(
      ({ key }) => key === slug,
    );
  expect(await told()).toMatchObject([{ gone: false }]);

  await client.categoryVersion.update({ where: { slug }, data: { showsFrom: new Date(day) } });
  expect(await versionsOn(eve)).toEqual(seen);
  expect(await versionsOn(day)).toEqual([...seen, slug]);
  expect(await told()).toMatchObject([{ gone: true }]);
  expect(JSON.stringify(await told())).not.toContain("showsFrom");

  const draw = drawOf("900", "2026-10-01", "education", 500, { version: slug });
  await client.draw.create({ data: { ...fromDraw(draw), hidden: true } });
  expect(await versionsOn(eve)).toEqual(seen);
  await client.draw.update({ where: { number: "900" }, data: { hidden: false } });
  expect(await versionsOn(eve)).toEqual([...seen, slug]);
  expect(await told()).toMatchObject([{ gone: false }]);
});
