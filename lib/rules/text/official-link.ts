/**
 * Reads an https address on canada.ca or a name below it, the only place that publishes draws.
 * @returns the address in its normal form, or null for any other text
 */
export function officialLink(text: string): string | null {
  if (!URL.canParse(text) || /[\s\p{Cc}]/u.test(text)) return null;
  const { protocol, hostname, username, password, port, href } = new URL(text);
  const official = hostname === "canada.ca" || hostname.endsWith(".canada.ca");
  return protocol === "https:" && official && username === "" && password === "" && port === "" ? href : null;
}
