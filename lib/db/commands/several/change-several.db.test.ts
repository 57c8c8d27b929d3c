import { describe, expect, test } from "vitest";
import { REMARK_PRESETS } from "@/lib/rules/draw/remark";
import { storedDrawSchema } from "@/lib/rules/draw/stored-schema";
import { storedDrawSelect, toStoredDraw } from "../../rows";
import { testClient } from "../../test-client.fixture";
import { changeDraw } from "../change-draw";
import { changeSeveral, type SeveralAct } from "./change-several";

const ada = { id: "user-1", name: "Ada" };
const { client } = await testClient();

const stored = async (number: string) =>
  toStoredDraw(await client.draw.findUniqueOrThrow({ where: { number }, select: storedDrawSelect }));
const seen = async (...numbers: string[]) =>
  Promise.all(numbers.map(async (number) => ({ number, revision: (await stored(number)).revision })));
const several = async (act: SeveralAct, ticked: Awaited<ReturnType<typeof seen>>) =>
  changeSeveral(client, act, ticked, ada, "Because");
const version = async () => (await client.dataVersion.findUniqueOrThrow({ where: { id: 1 } })).version;
const last = (number: string) =>
  client.drawRevision.findFirstOrThrow({ where: { draw: { number } }, orderBy: { revision: "desc" } });

describe("several draws", () => {
  test("are hidden by one act, each with a revision that says who and why, and shown again", async () => {
    const before = await version();
    const { done, left } = await several("hide", await seen("300", "302", "301"));
    expect([done.map(({ number }) => number), left]).toEqual([["300", "302", "301"], []]);
    expect((await version()) - before).toBe(1n);
    for (const number of ["300", "301", "302"]) {
      const draw = await stored(number);
      expect([draw.hidden, draw.revision]).toEqual([true, 2]);
      const revision = await last(number);
      expect(revision).toMatchObject({
        kind: "hide",
        userId: "user-1",
        userName: "Ada",
        reason: "Because",
        revision: 2,
      });
      expect(storedDrawSchema.parse(revision.after)).toEqual(draw);
    }
    const shown = await several("show", await seen("300", "301", "302"));
    expect(shown.left).toEqual([]);
    expect((await stored("301")).hidden).toBe(false);
  });

  test("those that cannot be are left, each with its reason, and the others are done", async () => {
    const ticked = await seen("310", "311", "312");
    await changeDraw(client, "311", { kind: "remark", remark: { en: "Odd", fr: "Étrange" } }, 1, ada, "Look");
    await changeDraw(client, "312", { kind: "hide" }, 1, ada, "Gone");
    const { done, left } = await several("hide", [...ticked, { number: "9999", revision: 1 }]);
    expect(done.map(({ number }) => number)).toEqual(["310"]);
    expect(left).toEqual([
      { number: "311", why: "changed" },
      { number: "312", why: "already" },
      { number: "9999", why: "not_found" },
    ]);
    expect((await last("311")).kind).toBe("edit");
  });

  test("nothing that can be done writes nothing", async () => {
    const before = await version();
    const { done, left } = await several("show", await seen("320", "321"));
    expect([done, left.map(({ why }) => why)]).toEqual([[], ["already", "already"]]);
    expect(await version()).toBe(before);
  });

  test("confirming takes away the notice of review, no other, and never the word of the feed", async () => {
    const review = { kind: "remark", remark: REMARK_PRESETS.under_review } as const;
    const secondary = await client.draw.findFirstOrThrow({ where: { source: "secondary" }, select: { number: true } });
    await changeDraw(client, "330", review, 1, ada, "Look");
    await changeDraw(client, "331", { kind: "remark", remark: REMARK_PRESETS.not_yet_official }, 1, ada, "New");
    await changeDraw(client, "332", review, 1, ada, "Look");
    await changeDraw(client, "332", { kind: "hide" }, 2, ada, "Wrong");
    const { done, left } = await several("confirm", await seen("330", "331", "332", secondary.number));
    expect(done).toEqual([await stored("330")]);
    expect(done[0]).toMatchObject({ notice: null, revision: 3 });
    expect(left).toEqual([
      { number: "331", why: "already" },
      { number: "332", why: "hidden" },
      { number: secondary.number, why: "feed_only" },
    ]);
    expect((await stored("331")).notice).toEqual(REMARK_PRESETS.not_yet_official);
  });

  test("sent twice at once, each draw has one revision of it", async () => {
    const ticked = await seen("340", "341");
    const both = await Promise.all([several("hide", ticked), several("hide", [...ticked].reverse())]);
    expect(both.flatMap(({ done }) => done)).toHaveLength(2);
    expect(both.flatMap(({ left }) => left.map(({ why }) => why))).toEqual(["already", "already"]);
    expect([(await stored("340")).revision, (await stored("341")).revision]).toEqual([2, 2]);
  });
});
