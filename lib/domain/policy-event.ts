import type { Bilingual } from "./bilingual";
import type { IsoDate } from "./iso-date";

/** A dated change of policy, marked on the time axis. */
export type PolicyEvent = { readonly slug: string; readonly date: IsoDate; readonly title: Bilingual };
