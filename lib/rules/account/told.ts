import type { UtcInstant } from "@/lib/rules/time/iso-date";
import type { AuditKind } from "./audit";

/** Acts of others on an account that its owner is told of, with tries of strangers. */
export const TOLD_OF_OTHERS = [
  "sign_in_limited",
  "role_changed",
  "password_link",
  "password_by_command",
  "second_factor_removed",
  "sessions_ended",
  "deactivated",
  "reactivated",
] as const satisfies readonly AuditKind[];

/** Acts of the owner's own sessions that any later session is told of: another may have done them. */
export const TOLD_OF_ONESELF = [
  "password_set",
  "password_changed",
  "email_changed",
  "second_factor_on",
  "second_factor_off",
  "backup_codes_made",
  "backup_code_used",
  "sessions_ended",
] as const satisfies readonly AuditKind[];

export type ToldKind = (typeof TOLD_OF_OTHERS)[number] | (typeof TOLD_OF_ONESELF)[number];

/** An act on one's account that one has not said to have seen. */
export type ToldAct = {
  /** Rises with time. */
  readonly id: number;
  readonly kind: ToldKind;
  readonly at: UtcInstant;
  /** Null = oneself. */
  readonly by: { readonly name: string | null } | null;
  /** The role given, as `editor → admin`; an address, as `old → new`. */
  readonly detail: string | null;
};
