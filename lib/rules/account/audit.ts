import { calendarDay, oneOf, oneValue, pageNumber, queryTable } from "@/lib/rules/text/query-codec";
import type { IsoDate, UtcInstant } from "@/lib/rules/time/iso-date";

/** Acts of signing in and out. */
export const SIGN_IN_KINDS = ["sign_in", "sign_in_failed", "sign_in_limited", "sign_out", "backup_code_used"] as const;

/** Acts on people and their accounts. `password_by_command`: a new password made by `npm run admin:reset`. */
export const PEOPLE_KINDS = [
  "first_admin",
  "invited",
  "invitation_revoked",
  "invitation_accepted",
  "role_changed",
  "password_link",
  "password_link_revoked",
  "password_set",
  "password_changed",
  "password_by_command",
  "second_factor_on",
  "second_factor_off",
  "second_factor_removed",
  "backup_codes_made",
  "sessions_ended",
  "deactivated",
  "reactivated",
  "name_changed",
  "email_changed",
] as const;

/** Acts on settings. */
export const SETTING_KINDS = ["feed_setting"] as const;

/** Acts of an admin on alerts: webhooks, messages and those who are told. */
export const ALERT_KINDS = [
  "webhook_added",
  "webhook_secret",
  "webhook_removed",
  "message_retried",
  "message_stopped",
  "subscriber_removed",
  "to_do_on",
  "to_do_off",
] as const;

/** What the table of acts on accounts holds. */
export type AuditKind =
  | (typeof SIGN_IN_KINDS)[number]
  | (typeof PEOPLE_KINDS)[number]
  | (typeof SETTING_KINDS)[number]
  | (typeof ALERT_KINDS)[number];

/** What a line of the audit is about. Each is a table of history; sign-ins, people, settings and alerts share one. */
export const AUDIT_SUBJECTS = [
  "signIn",
  "person",
  "setting",
  "alert",
  "draw",
  "event",
  "category",
  "version",
  "correction",
  "import",
] as const;
export type AuditSubject = (typeof AUDIT_SUBJECTS)[number];

/** One act of a person, of a visitor nobody knows, or of the tracker itself. */
export type AuditLine = {
  readonly about: AuditSubject;
  /** What was done: an {@link AuditKind}, or the kind of a revision. */
  readonly kind: string;
  readonly at: UtcInstant;
  /** Who; null = not known. */
  readonly by: string | null;
  /** True for what the tracker did itself: the seed, the schedule, a command. */
  readonly byItself: boolean;
  /**
   * What it was done to, as the address of its page has it: the number of a draw, the slug of an event; the id of a
   * person.
   */
  readonly key: string | null;
  /** Its name where that is more than the key; the category of a version. */
  readonly name: string | null;
  /** The reason given, or a detail of an act on a person. */
  readonly detail: string | null;
  readonly network: string | null;
};

/** Lines of one page of the audit. */
export const AUDIT_PAGE = 50;

/** What is asked of the audit; null = no condition. */
export type AuditQuery = {
  /** Id of a person; `none` = the tracker itself and unknown visitors. */
  readonly who: string | null;
  readonly about: AuditSubject | null;
  /** Days in UTC, ends included. */
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly page: number;
};

/** What is asked of the audit, in the address of its page. */
export const AUDIT_QUERY = queryTable<AuditQuery, unknown>({
  who: oneValue(
    (text) => (/^[\w-]{1,100}$/.test(text) ? text : null),
    { code: "not_a_person", rule: "must be the id of a person, or none" },
    null,
  ),
  about: oneValue(
    (text) => AUDIT_SUBJECTS.find((about) => about === text),
    { code: "unknown_word", rule: oneOf(AUDIT_SUBJECTS) },
    null,
  ),
  from: calendarDay(),
  to: calendarDay(),
  page: pageNumber(100_000),
});
