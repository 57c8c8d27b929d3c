import "server-only";
import { codeOfQuery, linkState, type LinkPage, type LinkState } from "@/lib/rules/account/link-code";
import { addressOf, type QueryParams } from "@/lib/rules/text/query-codec";
import { keepBriefly, keptBriefly } from "./brief-cookie";

/** Holds the code of the link that was opened last, with the page it is for. */
const COOKIE = "tracker.link";
const MINUTES = 60;

/** Has the browser keep the code of a link for an hour. */
export const keepCode = (page: LinkPage, code: string, incoming: Headers): Promise<void> =>
  keepBriefly(COOKIE, `${page} ${code}`, { minutes: MINUTES, incoming });

async function keptCode(page: LinkPage): Promise<string | null> {
  const [keptFor, code] = (await keptBriefly(COOKIE)).split(" ");
  return keptFor === page && code !== undefined ? code : null;
}

/** Has the browser forget the code of a link that is used; that of another link it goes on to keep. */
export async function forgetCode(page: LinkPage, code: string, incoming: Headers): Promise<void> {
  if ((await keptCode(page)) === code) await keepBriefly(COOKIE, null, { minutes: 0, incoming });
}

/**
 * The link that a page was asked for with: its code, null where it is still to be sent; what became of it; and the path
 * of the page that opens the same again. A page without `link` in its address asks, whatever the browser keeps.
 */
export async function openedLink(
  page: LinkPage,
  query: QueryParams,
): Promise<{ code: string | null; state: LinkState | null; path: string }> {
  const before = codeOfQuery(query);
  if (before)
    return { code: before.code, state: null, path: addressOf(page, new URLSearchParams(before.held).toString()) };
  const state = linkState(query);
  return {
    code: state === "opened" ? await keptCode(page) : null,
    state,
    path: addressOf(page, state === null ? "" : `link=${state}`),
  };
}
