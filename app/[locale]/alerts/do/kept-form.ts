import "server-only";
import { keepBriefly, keptBriefly } from "@/lib/auth/brief-cookie";
import { KEPT_MINUTES } from "@/lib/rules/alert/typed-form";

/** Holds the e-mail address of a form that was not taken: it stands in no address of a page. */
const COOKIE = "tracker.alerts-form";

/**
 * Has the browser keep the e-mail address of a form that was not taken for some minutes.
 * @param typed as `typedAddress` cut it; null forgets what was kept
 */
export const keepAddress = (typed: string | null, incoming: Headers): Promise<void> =>
  keepBriefly(COOKIE, typed, { minutes: KEPT_MINUTES, incoming });

/** The e-mail address of the form that was not taken; empty when the browser keeps none, or none any more. */
export const keptAddress = (): Promise<string> => keptBriefly(COOKIE);
