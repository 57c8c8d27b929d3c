import "server-only";
import { ottawaDay, type IsoDate } from "@/lib/rules/time/iso-date";
import { env } from "./env";

/** The instant now; tests hold it with `TRACKER_NOW`. */
export const now = (): Date => (env().TRACKER_NOW ? new Date(env().TRACKER_NOW!) : new Date());

/** Today: the calendar day in Ottawa. */
export const today = (): IsoDate => ottawaDay(now());
