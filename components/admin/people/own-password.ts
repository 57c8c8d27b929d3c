import type { AccountField } from "../account-form";

/**
 * The field that asks for the password of the person who acts.
 * @param act names the form among those of its page: `role` makes the field `rolePassword`
 */
export const ownPassword = (act: string, label: string, hint?: string): AccountField => ({
  name: `${act}Password`,
  label,
  type: "password",
  autoComplete: "current-password",
  ...(hint !== undefined && { hint }),
});
