import { z } from "zod";
import { ROLES, type Role } from "./permission";

/** Who is to be invited, as typed and read. */
export type PersonEntry = { readonly email: string; readonly name: string; readonly role: Role };
export type PersonField = keyof PersonEntry;
export type PersonProblem = {
  readonly field: PersonField;
  readonly code: "missing" | "not_an_email" | "too_long" | "bad_characters" | "unknown_role";
};

export const MAX_NAME = 80;
/** As RFC 5321, 4.5.3.1.3 has it for a path, without its brackets. */
const MAX_EMAIL = 254;

/** Reads a name that people are known by in the history. */
export function nameProblem(name: string): PersonProblem["code"] | null {
  if (name.trim() === "") return "missing";
  if (name.trim().length > MAX_NAME) return "too_long";
  return /\p{C}/u.test(name.trim()) ? "bad_characters" : null;
}

/**
 * Reads the form of an invitation: the person, or everything that is wrong. The e-mail address is kept in small
 * letters, as it is compared.
 */
export function parsePersonEntry(
  values: Record<PersonField, string>,
): { ok: true; person: PersonEntry } | { ok: false; problems: PersonProblem[] } {
  const email = values.email.trim().toLowerCase();
  const role = ROLES.find((each) => each === values.role);
  const name = nameProblem(values.name);
  const problems: PersonProblem[] = [];
  if (email === "") problems.push({ field: "email", code: "missing" });
  else if (email.length > MAX_EMAIL) problems.push({ field: "email", code: "too_long" });
  else if (!z.email().safeParse(email).success) problems.push({ field: "email", code: "not_an_email" });
  if (name) problems.push({ field: "name", code: name });
  if (!role) problems.push({ field: "role", code: "unknown_role" });
  return problems.length > 0 || !role
    ? { ok: false, problems }
    : { ok: true, person: { email, name: values.name.trim(), role } };
}
