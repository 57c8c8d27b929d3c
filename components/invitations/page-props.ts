import type { Locale } from "@/lib/rules/text/bilingual";
import type { DatasetNow } from "@/lib/rules/dataset";
import type { InvitationsQuery } from "@/lib/figures/query/invitations-query";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import type { QueryProblem } from "@/lib/rules/text/query-codec";

export type InvitationsPageProps = {
  dataset: Pick<DatasetNow, "draws" | "categories" | "corrections" | "knownTo">;
  query: InvitationsQuery;
  /** Values of the address that cannot be read. */
  problems: readonly QueryProblem[];
  locale: Locale;
  /** Address of the site, without a slash at its end. */
  site: string;
  /** The day in Ottawa, for citations. */
  today: IsoDate;
};
