/** Tables that no backup holds, each with the reason. Whatever else the database has is in every backup. */
export const LEFT_OUT_TABLES: Readonly<Record<string, string>> = {
  _prisma_migrations: "their names stand in the header; a database keeps its own record",
  account: "password hashes, and the tokens of other ways to sign in",
  rate_limit: "counts of tries to sign in, which mean nothing elsewhere",
  session: "whoever has the token of a session is signed in",
  verification: "codes under way",
};

/** Columns left out of tables that are in the backup: secrets, and what means nothing without them. Each has a default or may be null. */
export const LEFT_OUT_COLUMNS: Readonly<Record<string, Readonly<Record<string, string>>>> = {};

/** Tables that a migration puts rows in; what a backup holds takes their place. */
export const FILLED_BY_MIGRATIONS: readonly string[] = ["data_version", "feed_check"];
