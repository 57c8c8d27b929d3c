import type { DatasetNow } from "@/lib/rules/dataset";
import type { Draw } from "@/lib/rules/draw/draw";
import type { Locale } from "@/lib/rules/text/bilingual";

/** The draw that a part of its page speaks of. */
export type DrawProps = { draw: Draw; dataset: DatasetNow; locale: Locale };
