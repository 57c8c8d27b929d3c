import { z } from "zod";
import { parseIsoDate, parseUtcInstant, type IsoDate, type UtcInstant } from "@/lib/rules/time/iso-date";

/* Parts of the schemas that read what a history or a column of JSON holds. */

export const storedDay = z.custom<IsoDate>((value) => typeof value === "string" && parseIsoDate(value) !== null);
export const storedInstant = z.custom<UtcInstant>(
  (value) => typeof value === "string" && parseUtcInstant(value) === value,
);
export const storedBoth = z.object({ en: z.string(), fr: z.string() });
/** What every record has beside its values. A revision written before records could be hidden does not say so. */
export const standing = { hidden: z.boolean().default(false), revision: z.int() };
