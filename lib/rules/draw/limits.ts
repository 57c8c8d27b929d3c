import { isoDate } from "@/lib/rules/time/iso-date";

/** Express Entry was launched on this day; no draw is older. */
export const LAUNCH = isoDate("2015-01-01");

/** CRS points, at most. */
export const MAX_SCORE = 1200;
