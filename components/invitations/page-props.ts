import type { Locale } from "@/lib/rules/text/bilingual";
import type { DatasetNow } from "@/lib/rules/dataset";
import type { InvitationsQuery } from "@/lib/figures/query/invitations-query";
import type { QueryProblem } from "@/lib/rules/text/query-codec";

export type InvitationsPageProps = {
  dataset: Pick<DatasetNow, "draws" | "categories" | "corrections" | "knownTo">;
  query: InvitationsQuery;
  /** Values of the address that cannot be read. */
  problems: readonly QueryProblem[];
  locale: Locale;
};
