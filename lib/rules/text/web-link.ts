/**
 * Reads an https address without a name or password in it.
 * @returns the address in its normal form, or null for any other text
 */
export function webLink(text: string): string | null {
  if (!URL.canParse(text) || /[\s\p{Cc}]/u.test(text)) return null;
  const { protocol, hostname, username, password, href } = new URL(text);
  return protocol === "https:" && hostname.includes(".") && username === "" && password === "" ? href : null;
}
