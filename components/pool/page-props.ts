import type { Locale } from "@/lib/rules/text/bilingual";
import type { Dataset } from "@/lib/rules/dataset";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import type { PoolQuery } from "@/lib/rules/pool/query";
import type { QueryProblem } from "@/lib/rules/text/query-codec";

export type PoolPageProps = {
  dataset: Pick<Dataset, "draws" | "categories" | "pools" | "events" | "corrections">;
  query: PoolQuery;
  /** Values of the address that cannot be read. */
  problems: readonly QueryProblem[];
  today: IsoDate;
  locale: Locale;
};
