import { describe, expect, it } from "vitest";
import { isoDate } from "@/lib/rules/time/iso-date";
import { textsOfEvent } from "@/lib/rules/event/entry";
import type { EnteredEvent } from "@/lib/rules/event/policy-event";
import { toStoredEvent } from "../rows";
import { changeEvent, createEvent } from "./save-event";
import { testClient } from "../test-client.fixture";

const today = isoDate("2026-10-02");
const by = { id: "user-1", name: "Ada" };
const because = (reason: string | null) => ({ reason, source: null });
const save = (entered: EnteredEvent) => ({ kind: "save", texts: textsOfEvent(entered) }) as const;
const invalid = { ok: false, reason: "invalid", problems: [{ field: "date", code: "event_stands", params: {} }] };
const fees: EnteredEvent = {
  date: isoDate("2026-04-30"),
  title: { en: "Fee change", fr: "Changement de frais" },
  sourceUrl: "https://www.canada.ca/fees",
  certainty: "established",
};

const { database, client } = await testClient();

const stored = async (slug: string) => {
  const row = await client.policyEvent.findUnique({ where: { slug } });
  return row && toStoredEvent(row);
};
const revisionsOf = (event: string) =>
  client.eventRevision.findMany({
    where: { eventSlug: event },
    orderBy: { revision: "asc" },
    omit: { id: true, eventSlug: true, at: true },
  });
const dataVersion = async () => (await client.dataVersion.findUniqueOrThrow({ where: { id: 1 } })).version;

describe("the events of the reference files", () => {
  it("begin their history as they stand", async () => {
    const events = await client.policyEvent.findMany();
    expect(events).toHaveLength(10);
    for (const row of events) {
      const event = toStoredEvent(row);
      expect(event).toMatchObject({ hidden: false, revision: 1 });
      expect(await revisionsOf(event.slug)).toEqual([
        {
          revision: 1,
          kind: "seed",
          userId: null,
          userName: "seed",
          reason: null,
          source: null,
          before: null,
          after: event,
        },
      ]);
    }
  });
});

describe("a new event", () => {
  it("is written with its first revision, under a slug of its own, and raises the data version", async () => {
    const before = await dataVersion();
    const event = { slug: "fee-change", ...fees, hidden: false, revision: 1 };
    expect(await createEvent(client, textsOfEvent(fees), today, by, because("Announced"))).toEqual({
      ok: true,
      record: event,
    });
    expect(await stored("fee-change")).toEqual(event);
    expect(await revisionsOf("fee-change")).toEqual([
      {
        revision: 1,
        kind: "create",
        userId: "user-1",
        userName: "Ada",
        reason: "Announced",
        source: null,
        before: null,
        after: event,
      },
    ]);
    expect(await dataVersion()).toBe(before + 1n);
    expect(
      await createEvent(client, textsOfEvent({ ...fees, date: isoDate("2026-05-30") }), today, by, because(null)),
    ).toMatchObject({
      ok: true,
      record: { slug: "fee-change-2" },
    });
  });

  it("is made once when the form is sent several times, also at the same moment", async () => {
    const twice: EnteredEvent = { ...fees, date: isoDate("2026-06-01"), title: { en: "Twice", fr: "Deux fois" } };
    const results = await Promise.all(
      [1, 2, 3].map(() => createEvent(client, textsOfEvent(twice), today, by, because(null))),
    );
    expect(results.map((result) => result.ok && result.record.slug)).toEqual(["twice", "twice", "twice"]);
    expect(await revisionsOf("twice")).toHaveLength(1);
  });

  it("is refused when its mark stands already, by another person or with another link", async () => {
    expect(await createEvent(client, textsOfEvent(fees), today, { id: "user-2", name: "Bo" }, because(null))).toEqual(
      invalid,
    );
    expect(await createEvent(client, textsOfEvent({ ...fees, sourceUrl: null }), today, by, because(null))).toEqual(
      invalid,
    );
    expect(
      await createEvent(
        client,
        textsOfEvent({ ...fees, title: { en: "Other", fr: fees.title.fr } }),
        today,
        by,
        because(null),
      ),
    ).toEqual(invalid);
  });

  it("gets a slug of its own beside others that are made at the same moment", async () => {
    const results = await Promise.all(
      ["2026-07-01", "2026-07-02", "2026-07-03", "2026-07-04"].map((date) =>
        createEvent(
          client,
          textsOfEvent({ ...fees, date: isoDate(date), title: { en: "Same words", fr: date } }),
          today,
          by,
          because(null),
        ),
      ),
    );
    expect(results.map((result) => result.ok && result.record.slug).sort()).toEqual([
      "same-words",
      "same-words-2",
      "same-words-3",
      "same-words-4",
    ]);
  });
});

describe("a change", () => {
  it("writes the values and a revision with what was before; the slug stays", async () => {
    const version = await dataVersion();
    const before = (await stored("fee-change"))!;
    const entered = { ...fees, title: { en: "New fees", fr: "Nouveaux frais" }, sourceUrl: null };
    const after = { ...before, ...entered, revision: 2 };
    expect(await changeEvent(client, "fee-change", save(entered), 1, today, by, because("Renamed"))).toEqual({
      ok: true,
      record: after,
    });
    expect(await stored("fee-change")).toEqual(after);
    expect((await revisionsOf("fee-change"))[1]).toEqual({
      revision: 2,
      kind: "edit",
      userId: "user-1",
      userName: "Ada",
      reason: "Renamed",
      source: null,
      before,
      after,
    });
    expect(await dataVersion()).toBe(version + 1n);
  });

  it("hides without forgetting, and shows again", async () => {
    const version = await dataVersion();
    expect(
      await changeEvent(client, "fee-change", { kind: "hide" }, 2, today, by, because("Never held")),
    ).toMatchObject({
      ok: true,
      record: { hidden: true, revision: 3 },
    });
    expect(
      await changeEvent(client, "fee-change", { kind: "hide" }, 2, today, by, because("Sent twice")),
    ).toMatchObject({
      ok: false,
      reason: "unchanged",
    });
    expect(await changeEvent(client, "fee-change", save(fees), 3, today, by, because("Edited"))).toMatchObject({
      ok: false,
      reason: "hidden",
    });
    expect(await changeEvent(client, "fee-change", { kind: "show" }, 3, today, by, because("It was"))).toMatchObject({
      ok: true,
      record: { hidden: false, revision: 4, title: { en: "New fees" } },
    });
    expect((await revisionsOf("fee-change")).map(({ kind }) => kind)).toEqual(["create", "edit", "hide", "show"]);
    expect(await dataVersion()).toBe(version + 2n);
  });

  it("gives way to no second mark: neither by an edit nor by being shown again", async () => {
    const june: EnteredEvent = { ...fees, date: isoDate("2026-06-30"), title: { en: "June", fr: "Juin" } };
    await createEvent(client, textsOfEvent(june), today, by, because(null));
    expect(await changeEvent(client, "fee-change", save(june), 4, today, by, because("x"))).toEqual(invalid);
    await changeEvent(client, "june", { kind: "hide" }, 1, today, by, because("x"));
    expect(await createEvent(client, textsOfEvent(june), today, by, because(null))).toMatchObject({
      ok: true,
      record: { slug: "june-2" },
    });
    expect(await changeEvent(client, "june", { kind: "show" }, 2, today, by, because("x"))).toEqual(invalid);
  });

  it("of an older revision, or of an event that is not there, writes nothing", async () => {
    const now = (await stored("fee-change"))!;
    for (const change of [save(fees), { kind: "hide" } as const]) {
      expect(await changeEvent(client, "fee-change", change, 1, today, by, because("Late"))).toEqual({
        ok: false,
        reason: "stale",
        current: now,
      });
      expect(await changeEvent(client, "nowhere", change, 1, today, by, because("Late"))).toEqual({
        ok: false,
        reason: "not_found",
      });
    }
    expect(await changeEvent(client, "fee-change", save(now), 4, today, by, because("Same"))).toEqual({
      ok: false,
      reason: "unchanged",
      current: now,
    });
    expect(await revisionsOf("fee-change")).toHaveLength(4);
  });

  it("lets one of several at the same moment through", async () => {
    const results = await Promise.all(
      ["a", "b", "c", "d"].map((en) =>
        changeEvent(client, "fee-change", save({ ...fees, title: { en, fr: en } }), 4, today, by, because(en)),
      ),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.filter((result) => !result.ok && result.reason === "stale")).toHaveLength(3);
    expect(await revisionsOf("fee-change")).toHaveLength(5);
  });
});

describe("the history", () => {
  it("cannot be changed, removed or emptied, and holds its event", async () => {
    for (const sql of [
      "UPDATE event_revision SET reason = 'other'",
      "DELETE FROM event_revision WHERE event = 'fee-change'",
      "TRUNCATE event_revision",
    ]) {
      await expect(database.asOwner(sql), sql).rejects.toThrow(/append-only/);
      await expect(client.$executeRawUnsafe(sql), sql).rejects.toThrow(/permission denied/);
    }
    await expect(client.$executeRawUnsafe("DELETE FROM policy_event WHERE slug = 'fee-change'")).rejects.toThrow(
      /foreign key/i,
    );
  });

  it("holds no change without a reason", async () => {
    await expect(
      client.$executeRawUnsafe(
        "INSERT INTO event_revision (event, revision, kind, user_name, reason, after) VALUES ('june', 99, 'edit', " +
          "'x', ' ', '{}')",
      ),
    ).rejects.toThrow(/event_revision_change_has_reason/);
  });
});
