import { z } from "zod";
import { parseIsoDate, parseUtcInstant, type IsoDate, type UtcInstant } from "../../lib/rules/time/iso-date";

/** `2025-11-14`. */
export const day = z.string().transform((text, context): IsoDate => {
  const value = parseIsoDate(text);
  if (value !== null) return value;
  context.addIssue({ code: "custom", message: `not a calendar day: "${text}"` });
  return z.NEVER;
});

/** `2025-11-14T11:53:39Z`, in that form only. */
export const instant = z.string().transform((text, context): UtcInstant => {
  const value = parseUtcInstant(text);
  if (value !== null && value === text) return value;
  context.addIssue({ code: "custom", message: `not an instant in UTC to the second: "${text}"` });
  return z.NEVER;
});

/** A whole number written in digits alone: no sign, separator or leading zero. */
export const whole = z
  .string()
  .regex(/^(0|[1-9]\d*)$/, "not a whole number in digits")
  .transform(Number);

/** A cell that may be blank: unknown. */
export const orUnknown = <T>(schema: z.ZodType<T, string>) =>
  z
    .string()
    .transform((text) => (text === "" ? null : text))
    .pipe(schema.nullable());

/** Text without blanks at its ends. */
export const line = z.string().regex(/^\S(.*\S)?$/, "blank, or blanks at an end");

export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "not a slug");

/** The code of a NOC 2021 unit group. */
export const noc = z.string().regex(/^\d{5}$/, "not five digits");

export const bilingual = z.strictObject({ en: line, fr: line });
