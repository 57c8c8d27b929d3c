import type { Locale } from "@/lib/rules/text/bilingual";
import type { DatasetNow } from "@/lib/rules/dataset";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import type { PoolQuery } from "@/lib/rules/pool/query";
import type { QueryProblem } from "@/lib/rules/text/query-codec";

export type PoolPageProps = {
  dataset: Pick<DatasetNow, "draws" | "categories" | "pools" | "events" | "crsGrids" | "knownTo" | "corrections">;
  query: PoolQuery;
  /** Values of the address that cannot be read. */
  problems: readonly QueryProblem[];
  /** The day in Ottawa, for the age of the latest snapshot. */
  today: IsoDate;
  /** Address of the site, without a slash at its end. */
  site: string;
  locale: Locale;
};
