import { createServer } from "node:http";
import { once } from "node:events";
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import { version } from "@/package.json";
import type { Told } from "./request-log";

/** What the database says for the metrics; times in seconds since 1970, null where there is none. */
export type DataState = {
  readonly version: number;
  readonly changedAt: number;
  /** Day of the newest visible draw, at 0:00 UTC. */
  readonly newestDraw: number | null;
  /** Day to which draws are known, at 0:00 UTC. */
  readonly knownTo: number | null;
  /** Connections to the database, of whoever holds them. */
  readonly connections: number;
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
  readonly #fromMemory = new Counter({
    name: "tracker_answers_from_memory_total",
    help: "Answers that were a kept page",
    registers: [this.#registry],
  });

  /**
   * @param ask the state of the data; null while the database does not answer
   * @param keptPages how many pages are kept in memory
   */
  constructor(ask: () => Promise<DataState | null>, keptPages: () => number) {
    collectDefaultMetrics({ register: this.#registry });
    const gauge = (name: string, help: string) => new Gauge({ name, help, registers: [this.#registry] });
    new Gauge({ name: "tracker_build_info", help: "1", labelNames: ["version"], registers: [this.#registry] })
      .labels(version)
      .set(1);
    const up = gauge("tracker_database_up", "1 while the database answers");
    const kept = gauge("tracker_kept_pages", "Pages kept in memory");
    const dataVersion = gauge("tracker_data_version", "Rises with every change of public data");
    const changed = gauge("tracker_data_changed_timestamp_seconds", "When public data last changed");
    const newest = gauge("tracker_newest_draw_timestamp_seconds", "Day of the newest draw");
    const known = gauge("tracker_known_to_timestamp_seconds", "Day to which draws are known");
    const connections = gauge("tracker_database_connections", "Connections to the database, of all that hold some");
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
        [dataVersion, state?.version],
        [changed, state?.changedAt],
        [newest, state?.newestDraw],
        [known, state?.knownTo],
        [connections, state?.connections],
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

  /** Counts an answer that was a kept page. */
  countFromMemory = (): void => this.#fromMemory.inc();

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
