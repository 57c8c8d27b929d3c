/** Tables that no backup holds, each with the reason. Whatever else the database has is in every backup. */
export const LEFT_OUT_TABLES: Readonly<Record<string, string>> = {
  _prisma_migrations: "their names stand in the header; a database keeps its own record",
  account: "password hashes, and the tokens of other ways to sign in",
  alert_change: "what nobody has been told of yet: it is not told anew",
  alert_delivery: "messages under way",
  alert_notice: "what messages tell",
  alert_request: "addresses of readers who have not confirmed them",
  alert_subscriber: "addresses of readers, which no file holds",
  alert_webhook: "their secrets are made of AUTH_SECRET",
  occupation_word: "made from the names of occupations by trigger",
  one_time_link: "links under way: each would make a person, or set a password",
  rate_limit: "counts of tries to sign in, which mean nothing elsewhere",
  session: "whoever has the token of a session is signed in",
  sign_in_tries: "counts of tries to sign in, under keys that belong to AUTH_SECRET",
  two_factor: "secrets of authenticator apps, and their backup codes",
  verification: "codes under way",
};

/**
 * Columns left out of tables that are in the backup: secrets, and what means nothing without them. Each has a default
 * or may be null.
 */
export const LEFT_OUT_COLUMNS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  user: { two_factor_enabled: "true without the secret would ask for a code that nobody can give" },
};

/** Tables that a migration puts rows in; what a backup holds takes their place. */
export const FILLED_BY_MIGRATIONS: readonly string[] = ["data_version", "feed_check"];
