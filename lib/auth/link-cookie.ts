import "server-only";
import { keepBriefly, keptBriefly } from "./brief-cookie";

/** Holds the code of a link that was opened, while its page is used. */
const COOKIE = "tracker.link";
const MINUTES = 60;

/**
 * Has the browser keep the code of a link for an hour.
 * @param code null forgets it, once the link is used
 */
export const keepCode = (code: string | null, incoming: Headers): Promise<void> =>
  keepBriefly(COOKIE, code, { minutes: MINUTES, incoming });

/** The code of the link that was opened last; empty when the browser keeps none. */
export const keptCode = (): Promise<string> => keptBriefly(COOKIE);
