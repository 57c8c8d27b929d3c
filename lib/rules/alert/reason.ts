/*
 * Why a message was not taken, as the tracker itself says it: kept in English with the message, and told to an admin in
 * their language. What another server says is told as it is.
 */
export const REASONS = {
  stopped: "stopped by an admin",
  slow: "the try took too long",
  unmade: "the message could not be made",
  cutShort: "the server stopped before an answer: it may have been taken",
  notHttps: "not https",
  noHost: "the name of its host was not found",
  privateHost: "its host is in a private network",
} as const;

export type ReasonName = keyof typeof REASONS;

/** The reason of a webhook that answered with a status of HTTP. */
export const statusReason = (status: number): string => `it answered with status ${status}`;

/** What a kept reason is: one of ours by its name, a status, or null for the words of another server. */
export function readReason(reason: string): ReasonName | { readonly status: number } | null {
  const status = /^it answered with status (\d+)$/.exec(reason)?.[1];
  if (status !== undefined) return { status: Number(status) };
  const names: readonly ReasonName[] = ["stopped", "slow", "unmade", "cutShort", "notHttps", "noHost", "privateHost"];
  return names.find((name) => REASONS[name] === reason) ?? null;
}
