import { AFTER_INVITATION_PARAMETERS } from "@/lib/rules/after-invitation/query";
import { ALERT_QUERY } from "@/lib/rules/alert/choice";
import { DRAW_LIST_PARAMETERS } from "@/lib/rules/draw/list-query";
import { POOL_PARAMETERS } from "@/lib/rules/pool/query";
import { CATEGORY_PARAMETERS } from "./category-query";
import { DASHBOARD_PARAMETERS } from "./dashboard-query";
import { EXPLORE_PARAMETERS } from "./explore-query";
import { INVITATIONS_PARAMETERS } from "./invitations-query";
import { LIST_CHANGES_PARAMETERS } from "./list-changes-query";
import { OCCUPATIONS_PARAMETERS } from "./occupation-query";
import { SEARCH_PARAMETERS } from "./search-query";

/**
 * The pages that read a query, by their path after the language, and the parameters that each reads; `*` is one part of
 * a path.
 */
const PAGE_PARAMETERS: Readonly<Record<string, readonly string[]>> = {
  "": DASHBOARD_PARAMETERS,
  "/explore": Object.keys(EXPLORE_PARAMETERS),
  "/categories/*": CATEGORY_PARAMETERS,
  "/alerts": ALERT_QUERY.names,
  "/draws": DRAW_LIST_PARAMETERS,
  "/list-changes": LIST_CHANGES_PARAMETERS,
  "/occupations": OCCUPATIONS_PARAMETERS,
  "/search": SEARCH_PARAMETERS,
  "/pool": POOL_PARAMETERS,
  "/after-invitation": AFTER_INVITATION_PARAMETERS,
  "/invitations": INVITATIONS_PARAMETERS,
};

/**
 * True when an address asks something of its page: it has a parameter that the page reads. Any other, such as
 * `utm_source`, changes nothing, so that the page that is kept answers.
 * @param path after the language, empty for the dashboard
 */
export function asksPage(path: string, params: URLSearchParams): boolean {
  const page = path.replace(/^\/categories\/[^/]+$/, "/categories/*");
  return Object.hasOwn(PAGE_PARAMETERS, page) && (PAGE_PARAMETERS[page]?.some((name) => params.has(name)) ?? false);
}
