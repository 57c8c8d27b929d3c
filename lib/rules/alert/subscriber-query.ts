import { oneOf, oneValue, pageNumber, queryTable, searchText } from "@/lib/rules/text/query-codec";

/**
 * How it is with somebody who asked to be told: `told`, `unconfirmed` until the link of the first message was followed,
 * `failed` where a message of the last thirty days was not taken for good.
 */
export const SUBSCRIBER_STATES = ["told", "unconfirmed", "failed"] as const;
export type SubscriberState = (typeof SUBSCRIBER_STATES)[number];

/** Subscribers of one page of the list. */
export const SUBSCRIBER_PAGE = 50;

/** What is asked of the list of subscribers. */
export type SubscriberQuery = {
  /** Part of an address, in any case of letters; empty = every one. */
  readonly q: string;
  /** Null = every one. */
  readonly state: SubscriberState | null;
  readonly page: number;
};

/** What is asked of the list of subscribers, in the address of its page. */
export const SUBSCRIBER_QUERY = queryTable<SubscriberQuery, unknown>({
  q: searchText(),
  state: oneValue(
    (text) => SUBSCRIBER_STATES.find((state) => state === text),
    { code: "unknown_word", rule: oneOf(SUBSCRIBER_STATES) },
    null,
  ),
  page: pageNumber(100_000),
});
