import { beforeEach, describe, expect, it } from "vitest";
import { testClient } from "../test-client.fixture";
import { invite, revokeLink, spendLink } from "./invitations";
import { changeRole, dropFactor, endSessions, linkPassword, setActive } from "./people";
import type { Actor } from "./write-audit";

const { database, client } = await testClient();
let by: Actor;
/** A command line acts without a person. */
const command: Actor = { id: null, name: "command", network: null };

beforeEach(async () => {
  await client.oneTimeLink.deleteMany();
  await client.user.deleteMany();
  const { id, name } = await person("first", "admin");
  by = { id, name, network: "192.0.2.0/24" };
});

let count = 0;
function person(name: string, role: "admin" | "editor") {
  const id = `${name}-${(count += 1)}`;
  return client.user.create({
    data: {
      id,
      name,
      email: `${id}@example.test`,
      role,
      accounts: { create: { id, accountId: id, providerId: "credential", password: "old" } },
      sessions: { create: { id, token: id, expiresAt: new Date(Date.now() + 60_000) } },
    },
  });
}
const entry = { email: "new@example.test", name: "New", role: "editor" } as const;
const given = { name: "New Name", passwordHash: "hash", network: null };
const sessions = (userId: string) => client.session.count({ where: { userId } });
const lastAct = () => client.auditEntry.findFirst({ orderBy: { id: "desc" } });

describe("an invitation", () => {
  it("makes the person once, however often it is used at a time", async () => {
    expect(await invite(client, entry, "token", by)).toEqual({ ok: true });
    const results = await Promise.all(Array.from({ length: 6 }, () => spendLink(client, "token", given)));
    expect(results.filter(({ ok }) => ok)).toEqual([{ ok: true, email: "new@example.test" }]);
    expect(results.filter(({ ok }) => !ok)).toEqual(Array.from({ length: 5 }, () => ({ ok: false, reason: "over" })));
    expect(await client.user.findUnique({ where: { email: entry.email }, select: { name: true, role: true } })).toEqual(
      { name: "New Name", role: "editor" },
    );
    expect(await lastAct()).toMatchObject({ kind: "invitation_accepted", userName: "New Name", detail: "editor" });
  });

  it("is kept as a hash and refused for an address that is taken or invited", async () => {
    await invite(client, entry, "token", by);
    expect(await invite(client, entry, "other", by)).toEqual({ ok: false, reason: "invited" });
    await spendLink(client, "token", given);
    expect(await invite(client, entry, "other", by)).toEqual({ ok: false, reason: "exists" });
  });

  it("does not work once it is revoked or too old", async () => {
    await invite(client, entry, "revoked", by);
    const { id } = (await client.oneTimeLink.findFirst())!;
    expect(await revokeLink(client, id, by)).toEqual({ ok: true });
    expect(await revokeLink(client, id, by)).toEqual({ ok: false, reason: "not_found" });
    expect(await spendLink(client, "revoked", given)).toEqual({ ok: false, reason: "over" });
    await invite(client, entry, "old", by);
    await client.oneTimeLink.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } });
    expect(await spendLink(client, "old", given)).toEqual({ ok: false, reason: "over" });
    expect(await invite(client, entry, "again", by)).toEqual({ ok: true });
  });
});

describe("the last admin", () => {
  it("stays one, whatever several admins do to each other at once", async () => {
    for (let round = 0; round < 5; round++) {
      await client.user.deleteMany();
      const admins = await Promise.all(["a", "b", "c"].map((name) => person(name, "admin")));
      const results = await Promise.all(
        admins.flatMap(({ id }, index) => [
          index % 2 ? setActive(client, id, false, command) : changeRole(client, id, "editor", command),
        ]),
      );
      expect(results.filter(({ ok }) => ok)).toHaveLength(2);
      expect(results.filter(({ ok }) => !ok)).toEqual([{ ok: false, reason: "last_admin" }]);
      expect(await client.user.count({ where: { role: "admin", deactivatedAt: null } })).toBe(1);
    }
  });

  it("is no one who is deactivated", async () => {
    const other = await person("other", "admin");
    await setActive(client, other.id, false, by);
    expect(await changeRole(client, by.id!, "editor", by)).toEqual({ ok: false, reason: "last_admin" });
    expect(await setActive(client, by.id!, false, by)).toEqual({ ok: false, reason: "last_admin" });
    await setActive(client, other.id, true, by);
    expect(await changeRole(client, by.id!, "editor", by)).toEqual({ ok: true });
  });
});

describe("an act on a person", () => {
  it("ends the sessions of that person and of nobody else, and says so in the audit", async () => {
    const acts = [
      ["role_changed", (id: string) => changeRole(client, id, "admin", by), "editor → admin"],
      ["sessions_ended", (id: string) => endSessions(client, id, by), null],
      ["password_link", (id: string) => linkPassword(client, id, `token ${id}`, by), null],
      ["deactivated", (id: string) => setActive(client, id, false, by), null],
    ] as const;
    for (const [kind, act, detail] of acts) {
      const { id, name } = await person("subject", "editor");
      expect(await act(id), kind).toEqual({ ok: true });
      expect(await sessions(id), kind).toBe(0);
      expect(await sessions(by.id!), kind).toBe(1);
      expect(await lastAct()).toMatchObject({
        kind,
        userId: by.id,
        userName: by.name,
        subjectId: id,
        subjectName: name,
        detail,
        network: "192.0.2.0/24",
      });
    }
  });

  it("that changes nothing or is on nobody is refused and leaves no line", async () => {
    const { id } = await person("subject", "editor");
    const before = await lastAct();
    expect(await changeRole(client, id, "editor", by)).toEqual({ ok: false, reason: "unchanged" });
    expect(await setActive(client, id, true, by)).toEqual({ ok: false, reason: "unchanged" });
    expect(await dropFactor(client, id, by)).toEqual({ ok: false, reason: "unchanged" });
    for (const act of [
      changeRole(client, "x", "admin", by),
      setActive(client, "x", false, by),
      endSessions(client, "x", by),
      linkPassword(client, "x", "t", by),
      dropFactor(client, "x", by),
    ]) {
      expect(await act).toEqual({ ok: false, reason: "not_found" });
    }
    expect(await lastAct()).toEqual(before);
  });

  it("resets a password: the old one ends at once, the link gives another and ends with its use, an earlier link ends", async () => {
    const { id } = await person("subject", "editor");
    await linkPassword(client, id, "first", by);
    await linkPassword(client, id, "second", by);
    expect((await client.account.findFirst({ where: { userId: id } }))?.password).toBeNull();
    expect(await spendLink(client, "first", given)).toEqual({ ok: false, reason: "over" });
    expect(await spendLink(client, "second", given)).toMatchObject({ ok: true });
    expect((await client.account.findFirst({ where: { userId: id } }))?.password).toBe("hash");
    expect((await client.user.findUnique({ where: { id } }))?.name).toBe("subject");
    expect(await spendLink(client, "second", given)).toEqual({ ok: false, reason: "over" });
  });

  it("gives no link to oneself or to somebody deactivated, whose open link ends", async () => {
    expect(await linkPassword(client, by.id!, "own", by)).toEqual({ ok: false, reason: "own" });
    const { id } = await person("subject", "editor");
    await linkPassword(client, id, "open", by);
    await setActive(client, id, false, by);
    expect(await spendLink(client, "open", given)).toEqual({ ok: false, reason: "over" });
    expect(await linkPassword(client, id, "more", by)).toEqual({ ok: false, reason: "deactivated" });
  });
});

describe("somebody who may no longer manage people", () => {
  const endings = [
    ["deactivated", (id: string) => setActive(client, id, false, by)],
    ["an editor now", (id: string) => changeRole(client, id, "editor", by)],
  ] as const;

  it.each(endings)(
    "leaves no way in behind, %s: the links they made end, and those for them, and nobody else's",
    async (_, end) => {
      const [leaving, subject] = [await person("leaving", "admin"), await person("subject", "editor")];
      const maker = { id: leaving.id, name: leaving.name, network: null };
      await invite(client, { ...entry, role: "admin" }, "their invitation", maker);
      await linkPassword(client, subject.id, "their link", maker);
      await linkPassword(client, leaving.id, "for them", by);
      await invite(client, { ...entry, email: "other@example.test" }, "of another", by);
      expect(await end(leaving.id)).toEqual({ ok: true });
      for (const token of ["their invitation", "their link", "for them"])
        expect(await spendLink(client, token, given), token).toEqual({ ok: false, reason: "over" });
      expect(await spendLink(client, "of another", given)).toMatchObject({ ok: true });
    },
  );

  it.each(endings)("does nothing to people any more, %s, and nothing of theirs is used", async (_, end) => {
    const [leaving, subject] = [await person("leaving", "admin"), await person("subject", "editor")];
    const maker = { id: leaving.id, name: leaving.name, network: null };
    await invite(client, { ...entry, email: "open@example.test" }, "open", by);
    const link = (await client.oneTimeLink.findFirst())!;
    await end(leaving.id);
    const before = await lastAct();
    const acts = [
      invite(client, entry, "late", maker),
      linkPassword(client, subject.id, "late too", maker),
      revokeLink(client, link.id, maker),
      changeRole(client, subject.id, "admin", maker),
      setActive(client, subject.id, false, maker),
      endSessions(client, subject.id, maker),
      dropFactor(client, subject.id, maker),
      invite(client, entry, "of nobody", { ...maker, id: "nobody" }),
    ];
    for (const act of acts) expect(await act).toEqual({ ok: false, reason: "not_allowed" });
    expect(await sessions(subject.id)).toBe(1);
    expect(await lastAct()).toEqual(before);
    // A link of theirs that stands for whatever reason makes nobody.
    await client.oneTimeLink.update({ where: { id: link.id }, data: { createdById: leaving.id } });
    expect(await spendLink(client, "open", given)).toEqual({ ok: false, reason: "over" });
    // Their own sessions they may end; an editor does so too.
    expect(await endSessions(client, leaving.id, maker)).toEqual({ ok: true });
  });

  it("is refused in the very moment: of an invitation and a deactivation at once, no way in is left", async () => {
    for (let round = 0; round < 10; round++) {
      const leaving = await person("leaving", "admin");
      const maker = { id: leaving.id, name: leaving.name, network: null };
      const token = `race ${round}`;
      const invited = { ...entry, email: `race${round}@example.test` };
      const acts = {
        leave: () => setActive(client, leaving.id, false, by),
        invite: () => invite(client, invited, token, maker),
      };
      const order = round % 2 ? (["leave", "invite"] as const) : (["invite", "leave"] as const);
      const results = new Map(await Promise.all(order.map(async (act) => [act, await acts[act]()] as const)));
      expect(results.get("leave")).toEqual({ ok: true });
      expect([{ ok: true }, { ok: false, reason: "not_allowed" }]).toContainEqual(results.get("invite"));
      expect(await client.oneTimeLink.count({ where: { createdById: leaving.id, revokedAt: null } })).toBe(0);
      expect(await spendLink(client, token, given)).toEqual({ ok: false, reason: "over" });
    }
  });

  it("is nobody who acts without a person: a command line's link is used", async () => {
    expect(await invite(client, entry, "command", command)).toEqual({ ok: true });
    expect(await spendLink(client, "command", given)).toMatchObject({ ok: true });
  });

  it("is nobody who becomes an admin: the links stay", async () => {
    const { id } = await person("rising", "editor");
    await linkPassword(client, id, "for them", by);
    expect(await changeRole(client, id, "admin", by)).toEqual({ ok: true });
    expect(await spendLink(client, "for them", given)).toMatchObject({ ok: true });
  });
});

describe("the audit", () => {
  it("is refused every change, by the database itself", async () => {
    await endSessions(client, by.id!, by);
    for (const sql of [
      "UPDATE audit_entry SET user_name = 'x'",
      "DELETE FROM audit_entry",
      // What refers to it would refuse a plain one first.
      "TRUNCATE audit_entry CASCADE",
    ]) {
      await expect(database.asOwner(sql), sql).rejects.toThrow(/append-only/);
    }
  });
});
