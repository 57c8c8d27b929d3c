/** Names that say where a reader came from, or keep a copy away. They ask nothing of an address. */
const ASKS_NOTHING = /^(?:utm_.*|_)$/;

/** The route that renders a page with a query stands behind the page's own address and has none itself. */
const BEHIND = /^\/(?:en|fr)\/queried(?=[/?]|$)/;

/**
 * The one text of the addresses that ask the same: without `utm_…` and `_`, and with the other parameters in the order
 * of their names; of one name, in their own order. A route that is no address becomes a page that there is none of.
 * @param address path and query of a request
 */
export function canonicalAddress(address: string): string {
  const plain = address.replace(BEHIND, "/en/-");
  const at = plain.indexOf("?");
  if (at === -1) return plain;
  const query = new URLSearchParams(plain.slice(at + 1));
  for (const name of new Set(query.keys())) if (ASKS_NOTHING.test(name)) query.delete(name);
  query.sort();
  return query.size === 0 ? plain.slice(0, at) : `${plain.slice(0, at)}?${query}`;
}
