import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { Metrics } from "../../lib/http/metrics";

const named = (text: string) => new Set(text.match(/\b(?:tracker|process)_\w+/g));

test.each(["docs/samples/alerts.yml", "docs/samples/grafana.json", "docs/operations.md"])(
  "%s asks for no metric that is not told",
  async (file) => {
    const state = { version: 1, changedAt: 1, newestDraw: 1, knownTo: 1, feedReadAt: 1, feedFailures: 0 };
    const alerts = { alertsWaiting: 0, alertsFailed: 0, alertsOldest: 1, connections: 1 };
    const metrics = new Metrics(
      async () => ({ ...state, ...alerts }),
      () => 0,
    );
    metrics.count({ method: "GET", route: "/", status: 200, seconds: 1 });
    const told = named(await metrics.text());
    expect([...named(readFileSync(file, "utf8"))].filter((name) => !told.has(name))).toEqual([]);
  },
);
