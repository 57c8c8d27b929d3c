import { expect, test, vi } from "vitest";
import { freePort } from "@/scripts/shared/free-port";
import { version } from "@/package.json";
import { createTestDatabase } from "@/scripts/test/test-database";
import { Freshness } from "./answers/freshness";
import { Metrics } from "./metrics";

// The log reads the environment.
vi.stubEnv("DATABASE_URL", "postgresql://nobody@127.0.0.1:1/nowhere").stubEnv("LOG_LEVEL", "silent");

const valueOf = (text: string, name: string) => new RegExp(`^${name} (\\S+)$`, "m").exec(text)?.[1];

test("metrics tell answers and the state of the data, on a port of their own; what is not known is left out", async () => {
  const database = await createTestDatabase();
  const fresh = new Freshness(database.url);
  const metrics = new Metrics(
    () => fresh.state(),
    () => 7,
  );
  metrics.countFromMemory();
  metrics.count({ method: "GET", route: "/draws/*", status: 200, seconds: 0.03 });
  const port = await freePort();
  const end = await metrics.serve(port, "127.0.0.1");
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404);
  await end();
  expect(text).toContain('tracker_answer_seconds_bucket{le="0.05",method="GET",route="/draws/*",status="200"} 1');
  expect(text).toContain('tracker_answer_seconds_bucket{le="0.01",method="GET",route="/draws/*",status="200"} 0');
  expect(valueOf(text, "tracker_database_up")).toBe("1");
  expect(valueOf(text, "tracker_kept_pages")).toBe("7");
  expect(Number(valueOf(text, "tracker_data_version"))).toBeGreaterThan(0);
  expect(valueOf(text, "tracker_newest_draw_timestamp_seconds")).toBe(String(Date.UTC(2026, 9, 1) / 1000));
  // Nothing of the feed was read: known to the day of the newest draw.
  expect(valueOf(text, "tracker_known_to_timestamp_seconds")).toBe(String(Date.UTC(2026, 9, 1) / 1000));
  expect(Number(valueOf(text, "tracker_database_connections"))).toBeGreaterThan(0);
  expect(valueOf(text, "tracker_answers_from_memory_total")).toBe("1");
  expect(text).toContain(`tracker_build_info{version="${version}"} 1`);
  expect(valueOf(text, "tracker_feed_read_timestamp_seconds")).toBeUndefined();
  await fresh.close();
  await database.drop();
});

test("while the database does not answer, nothing is told of the data", async () => {
  const nowhere = `postgresql://nobody@127.0.0.1:${await freePort()}/nowhere`;
  const fresh = new Freshness(nowhere);
  const text = await new Metrics(
    () => fresh.state(),
    () => 0,
  ).text();
  expect(valueOf(text, "tracker_database_up")).toBe("0");
  expect(text).not.toMatch(/^tracker_data_version /m);
  await fresh.close();
});
