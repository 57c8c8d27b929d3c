import type { DatasetNow } from "@/lib/rules/dataset";
import type { Draw } from "@/lib/rules/draw/draw";
import type { Locale } from "@/lib/rules/text/bilingual";

/** Two different draws in the order of the address. */
export type PairProps = { first: Draw; second: Draw; dataset: DatasetNow; locale: Locale };
