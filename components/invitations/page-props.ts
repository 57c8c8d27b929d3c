import type { Locale } from "@/lib/rules/text/bilingual";
import type { Dataset } from "@/lib/rules/dataset";
import type { InvitationsQuery } from "@/lib/figures/query/invitations-query";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import type { QueryProblem } from "@/lib/rules/text/query-codec";

export type InvitationsPageProps = {
  dataset: Pick<Dataset, "draws" | "categories" | "corrections">;
  query: InvitationsQuery;
  /** Values of the address that cannot be read. */
  problems: readonly QueryProblem[];
  today: IsoDate;
  locale: Locale;
};
