import { createServer } from "node:http";
import { once } from "node:events";
import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Told } from "./request-log";

/** What the database says for the metrics; times in seconds since 1970, null where there is none. */
export type DataState = {
  readonly version: number;
  readonly changedAt: number;
  /** Day of the newest visible draw, at 0:00 UTC. */
  readonly newestDraw: number | null;
  /** Last reading of the official feed that went well. */
  readonly feedReadAt: number | null;
  readonly feedFailures: number | null;
  /** Messages of alerts that wait, those that failed in thirty days, and when the oldest that waits was made. */
  readonly alertsWaiting: number;
  readonly alertsFailed: number;
  readonly alertsOldest: number | null;
};

/** What is measured, for Prometheus, on a port of its own: it is for those who run the tracker, not for readers. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #answers = new Histogram({
    name: "tracker_answer_seconds",
    help: "From the first byte of a request to the last of its answer",
    labelNames: ["method", "route", "status"],
    buckets: [0.002, 0.01, 0.05, 0.2, 1, 5],
    registers: [this.#registry],
  });

  /**
   * @param ask the state of the data; null while the database does not answer
   * @param keptPages how many pages are kept in memory
   */
  constructor(ask: () => Promise<DataState | null>, keptPages: () => number) {
    collectDefaultMetrics({ register: this.#registry });
    const gauge = (name: string, help: string) => new Gauge({ name, help, registers: [this.#registry] });
    const up = gauge("tracker_database_up", "1 while the database answers");
    const kept = gauge("tracker_kept_pages", "Pages kept in memory");
    const version = gauge("tracker_data_version", "Rises with every change of public data");
    const changed = gauge("tracker_data_changed_timestamp_seconds", "When public data last changed");
    const newest = gauge("tracker_newest_draw_timestamp_seconds", "Day of the newest draw");
    const read = gauge("tracker_feed_read_timestamp_seconds", "When the official feed was last read");
    const failures = gauge("tracker_feed_failures", "Tries to read the official feed that failed since one went well");
    const waiting = gauge("tracker_alerts_waiting", "Messages of alerts that wait");
    const failed = gauge("tracker_alerts_failed", "Messages of alerts that failed in the last thirty days");
    const oldest = gauge("tracker_alerts_oldest_timestamp_seconds", "When the oldest message that waits was made");
    this.#look = async () => {
      const state = await ask();
      up.set(state === null ? 0 : 1);
      kept.set(keptPages());
      // What is not known is left out: 0 would be a day of 1970.
      for (const [each, value] of [
        [version, state?.version],
        [changed, state?.changedAt],
        [newest, state?.newestDraw],
        [read, state?.feedReadAt],
        [failures, state?.feedFailures],
        [waiting, state?.alertsWaiting],
        [failed, state?.alertsFailed],
        [oldest, state?.alertsOldest],
      ] as const)
        if (value == null) each.remove();
        else each.set(value);
    };
  }

  readonly #look: () => Promise<void>;

  /** Counts an answer. */
  count = ({ method, route, status, seconds }: Told): void =>
    this.#answers.observe({ method, route, status: String(status) }, seconds);

  /** The text that Prometheus reads. */
  async text(): Promise<string> {
    await this.#look();
    return this.#registry.metrics();
  }

  /** Answers `/metrics` there. @returns how to end it */
  async serve(port: number, host: string): Promise<() => Promise<void>> {
    const server = createServer((request, response) => {
      if (request.method !== "GET" || request.url !== "/metrics") return void response.writeHead(404).end();
      void this.text().then(
        (text) => response.writeHead(200, { "Content-Type": this.#registry.contentType }).end(text),
        () => response.writeHead(500).end(),
      );
    });
    server.listen(port, host);
    await once(server, "listening");
    return async () => {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    };
  }
}
