import type { QueryParams } from "../text/query-codec";

/** Pages that a link of ours leads to with a code in its fragment. */
export const LINK_PAGES = ["/admin/invitation", "/alerts/confirm", "/alerts/leave"] as const;
export type LinkPage = (typeof LINK_PAGES)[number];

/** What became of a link whose code was sent: the browser was given it to keep, or there was none in what was sent. */
export const LINK_STATES = ["opened", "unread"] as const;
export type LinkState = (typeof LINK_STATES)[number];

/** The state that the query of a page tells; null where it tells none. */
export const linkState = ({ link }: QueryParams): LinkState | null =>
  LINK_STATES.find((state) => state === link) ?? null;

/** Characters that a link or code that is pasted may have. */
export const MAX_LINK = 500;
/** Longer than the name of any part of a page, which an address may end with too. */
const CODE = /^[\w.-]{40,200}$/;

/**
 * The code in the query of a link that was sent before codes stood in fragments, with the parameters that hold it; null
 * where there is none.
 */
export function codeOfQuery({ token, id, key }: QueryParams): { code: string; held: Record<string, string> } | null {
  if (typeof token === "string" && CODE.test(token)) return { code: token, held: { token } };
  if (typeof id !== "string" || typeof key !== "string") return null;
  const code = `${id}.${key}`;
  return CODE.test(code) ? { code, held: { id, key } } : null;
}

/**
 * The code in a link that is pasted, or the code itself; null where there is none. Browsers keep what stands after `#`
 * to themselves: no server, proxy or log on the way sees it.
 * @example codeIn("https://tracker.example/en/alerts/leave#2f1c…a_B") // "2f1c…a_B"
 */
export function codeIn(text: string): string | null {
  const given = text.trim();
  const code = given.slice(given.indexOf("#") + 1);
  if (CODE.test(code)) return code;
  return URL.canParse(given) ? (codeOfQuery(Object.fromEntries(new URL(given).searchParams))?.code ?? null) : null;
}
