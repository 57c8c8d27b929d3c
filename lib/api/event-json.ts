import type { PolicyEvent } from "@/lib/rules/event/policy-event";
import type { ApiView } from "./view";

/** A dated change of policy; `sourceUrl` is null where none is given, as of every reported one. */
export const eventJson = (
  { slug, date, title, sourceUrl, certainty }: PolicyEvent,
  { locale }: Pick<ApiView, "locale">,
) => ({
  slug,
  date,
  title: title[locale],
  sourceUrl,
  certainty,
});
