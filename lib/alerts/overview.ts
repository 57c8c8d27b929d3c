import "server-only";
import type { Client } from "@/lib/db/commands/revision-meta";
import { instantOf } from "@/lib/rules/time/iso-date";

/** Messages shown of each state. */
const SHOWN = 50;

/**
 * How telling goes, for the admin's page: counts of thirty days, messages that wait or failed, webhooks, and how many
 * are told.
 * @param own the address of whoever looks
 */
export async function alertsNow(client: Client, own: string) {
  const [states, changes, deliveries, confirmed, unconfirmed, self, webhooks] = await Promise.all([
    client.alertDelivery.groupBy({ by: ["state"], _count: true, _min: { createdAt: true } }),
    client.alertChange.count(),
    client.alertDelivery.findMany({
      where: { state: { in: ["waiting", "failed"] } },
      orderBy: [{ state: "asc" }, { createdAt: "desc" }],
      take: SHOWN,
      include: { webhook: true, subscriber: true, request: true },
    }),
    client.alertSubscriber.count(),
    client.alertRequest.count({ where: { expiresAt: { gt: new Date() } } }),
    client.alertSubscriber.findUnique({ where: { address: own.toLowerCase() } }),
    client.alertWebhook.findMany({ orderBy: { createdAt: "asc" } }),
  ]);
  const countOf = (state: string) => states.find((each) => each.state === state)?._count ?? 0;
  const oldest = states.find(({ state }) => state === "waiting")?._min.createdAt ?? null;
  return {
    /** Changes whose delay is not over. */
    changes,
    waiting: countOf("waiting"),
    sent: countOf("sent"),
    failed: countOf("failed"),
    oldest: oldest && instantOf(oldest),
    messages: deliveries.map(({ id, state, attempts, reason, createdAt, nextAt, webhook, subscriber, request }) => ({
      id,
      state,
      attempts,
      reason,
      at: instantOf(createdAt),
      nextAt: instantOf(nextAt),
      to: webhook?.url ?? subscriber?.address ?? request?.address ?? "",
    })),
    subscribers: { confirmed, unconfirmed },
    /** True when whoever looks is told what needs doing. */
    isToldToDo: self?.toDo ?? false,
    webhooks: webhooks.map(({ id, url, toDo }) => ({ id, url, toDo })),
  };
}
export type AlertsNow = Awaited<ReturnType<typeof alertsNow>>;
