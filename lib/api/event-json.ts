import { readersSource, type PolicyEvent } from "@/lib/rules/event/policy-event";
import type { ApiView } from "./view";

/** A dated change of policy; `sourceUrl` is null where none is given, and of one that is only reported. */
export const eventJson = (event: PolicyEvent, { locale }: Pick<ApiView, "locale">) => ({
  slug: event.slug,
  date: event.date,
  title: event.title[locale],
  sourceUrl: readersSource(event),
  certainty: event.certainty,
});
