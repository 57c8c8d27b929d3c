import { expect, heals, test } from "./faulty";

test("away at a start that is told to wait: it serves once the database is there", async ({ faulty }) => {
  await faulty.running.end("SIGTERM");
  faulty.way.shut();
  const starting = faulty.start({ DATABASE_WAIT_SECONDS: "60" });
  await new Promise((resolve) => setTimeout(resolve, 4000));
  faulty.way.unshut();
  const { output } = await starting;
  expect(output).toMatch(/does not answer \(\w+\): check DATABASE_URL\. It is tried again in 1 s\.\n/);
  expect(output).toContain("It is tried again in 2 s.");
  await heals(faulty);
});

test("away at a start that waits: TERM ends it at once", async ({ faulty }) => {
  await faulty.running.end("SIGTERM");
  faulty.way.shut();
  const starting = faulty.start({ DATABASE_WAIT_SECONDS: "600" }).catch(() => undefined);
  await expect.poll(() => faulty.running.output, { timeout: 20_000 }).toContain("It is tried again in");
  const asked = performance.now();
  expect(await faulty.running.end("SIGTERM")).toBe(0);
  expect(performance.now() - asked).toBeLessThan(5000);
  await starting;
  faulty.way.unshut();
});

test("AUTH_SECRET changed: a sentence says so, and what an old one beside it does", async ({ faulty }) => {
  const other = "another-secret-another-secret-another-secret";
  await expect.poll(() => faulty.sql("SELECT value FROM verification")).toHaveLength(1);
  await faulty.sql(
    `INSERT INTO two_factor (id, secret, backup_codes, user_id) SELECT 'x', 'ab', 'cd', id FROM "user" LIMIT 1`,
  );
  await faulty.running.end("SIGTERM");
  const { output } = await faulty.start({ AUTH_SECRET: other });
  await expect.poll(() => faulty.running.output).toContain("AUTH_SECRET is another than at the last start");
  await expect.poll(() => faulty.running.output).toContain("Give that secret as AUTH_SECRET_OLD");
  expect(output).not.toContain(other);
  expect(await faulty.read("/en")).toMatchObject({ status: 200 });
});
