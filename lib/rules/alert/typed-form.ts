import { z } from "zod";
import { FORM_PROBLEMS, MAX_ADDRESS, type FormProblem } from "@/lib/rules/alert/choice";
import type { QueryParams } from "@/lib/rules/text/query-codec";

/** A form of alerts that was not taken, as it was typed, with why. */
export type TypedForm = {
  readonly address: string;
  /** The choice, as the address of the page has it. */
  readonly query: QueryParams;
  readonly problems: readonly FormProblem[];
};

/** Longest text of a field other than the e-mail address. */
export const MAX_FIELD = 20;

const typedSchema: z.ZodType<TypedForm> = z.object({
  address: z.string(),
  query: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  problems: z.array(z.enum(FORM_PROBLEMS)),
});

/**
 * Writes a form down in less than a browser keeps in a cookie, whatever was sent.
 * @param form as it was sent
 * @param known the categories of it that there are
 */
export function writeTyped(form: URLSearchParams, known: readonly string[], problems: readonly FormProblem[]): string {
  const text = (name: string, length: number) => (form.get(name) ?? "").slice(0, length);
  const query = {
    score: text("score", MAX_FIELD),
    noc: text("noc", MAX_FIELD),
    corrections: form.get("corrections") === "on" ? "on" : "off",
    category: known,
  };
  return JSON.stringify({ address: text("address", MAX_ADDRESS), query, problems } satisfies TypedForm);
}

/** Reads what {@link writeTyped} wrote; null for anything else. */
export function readTyped(text: string): TypedForm | null {
  try {
    return typedSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
