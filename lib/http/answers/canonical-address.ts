import { addressOf } from "@/lib/rules/text/query-codec";

/** Names that say where a reader came from, or keep a copy away. They ask nothing of an address. */
const ASKS_NOTHING = /^(?:utm_[^=]*|_)(?:=|$)/;

/** The route that renders a page with a query stands behind the page's own address and has none itself. */
const BEHIND = /^\/(?:en|fr)\/queried(?=[/?]|$)/;

/**
 * An address without what asks nothing of it: `utm_…` and `_`. The other parameters stay as they are, in their order,
 * in which pages say what they cannot read. A route that is no address becomes a page that there is none of.
 * @param address path and query of a request
 */
export function canonicalAddress(address: string): string {
  const [path = "", query = ""] = address.replace(BEHIND, "/en/-").split(/\?(.*)/s);
  const asked = query
    .split("&")
    .filter((each) => each !== "" && !ASKS_NOTHING.test(each))
    .join("&");
  return addressOf(path, asked);
}
