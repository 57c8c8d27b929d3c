import ICAL from "ical.js";
import type { APIRequestContext } from "@playwright/test";
import { expect, goOn, save, test } from "./admin-test";

const NUMBER = "441";

type Item = { id: string; title: string; date_modified: string; _draw: { number: string; invitations: number } };

/** What feeds and the calendar tell of the draw. */
async function toldOf(request: APIRequestContext) {
  const { items }: { items: Item[] } = await (await request.get("/api/v1/feeds/draws.json")).json();
  const item = items.find(({ _draw }) => _draw.number === NUMBER)!;
  const atom = await (await request.get("/api/v1/feeds/draws.atom")).text();
  const entry = atom.split("<entry>").find((each) => each.includes(`<id>${item.id}</id>`)) ?? "";
  const file = await (await request.get("/api/v1/draws.ics")).text();
  const events = new ICAL.Component(ICAL.parse(file))
    .getAllSubcomponents("vevent")
    .map((component) => new ICAL.Event(component))
    .filter(({ uid }) => uid.startsWith(`${item.id.replace(/.*:/, "draw-id")}-`));
  return {
    item,
    atomUpdated: /<updated>(.*)<\/updated>/.exec(entry)?.[1] ?? "",
    events: Object.fromEntries(events.map(({ uid, sequence, summary }) => [uid, { sequence, summary }])),
  };
}

test("a draw corrected in the admin is in every feed of the next request: the same name, updated, SEQUENCE raised", async ({
  signedIn: page,
  request,
}) => {
  const before = await toldOf(request);
  expect(Object.keys(before.events)).toHaveLength(2);

  await page.goto(`/en/admin/draws/${NUMBER}`);
  await page.getByLabel("Invitations").fill(String(before.item._draw.invitations + 1));
  await page.getByRole("textbox", { name: "Why" }).fill("The notice was corrected");
  await page.getByLabel("Source of the values").fill("Notice of the day after");
  await goOn(page);
  await save(page);
  const after = await toldOf(request);

  expect(after.item.id).toBe(before.item.id);
  expect(after.item._draw.invitations).toBe(before.item._draw.invitations + 1);
  expect(after.item.title).not.toBe(before.item.title);
  expect(Date.parse(after.item.date_modified)).toBeGreaterThan(Date.parse(before.item.date_modified));
  expect(after.atomUpdated).toBe(after.item.date_modified);
  expect(Object.keys(after.events)).toEqual(Object.keys(before.events));
  for (const [uid, { sequence }] of Object.entries(before.events))
    expect(after.events[uid]?.sequence, uid).toBe(sequence + 1);
});
