/*
 * What is asked for most, as views. They follow the rules of the pages: a gap stands in the draws already, months end on
 * the day known to, and a list in force is that of lib/rules/category/current-version.ts.
 */

const KNOWN_TO = `(SELECT "value" FROM meta WHERE "name" = 'known_to')`;

/** Draws with their category's names in both languages, and the gap of each. */
const DRAW_GAPS = `CREATE VIEW draw_gaps AS
SELECT d."number", d."date", d."category", c."short_name_en" AS "category_en", c."short_name_fr" AS "category_fr",
  d."cutoff", d."invitations", d."gap_points", d."gap_reference_number", d."gap_reference_date", d."gap_across_grids",
  d."confirmed", d."notice", d."correction"
FROM draws d LEFT JOIN categories c ON c."slug" = d."category"
ORDER BY d.rowid;`;

/** Invitations as published, by month and category: a month has no row for a category that was not drawn in it. */
const INVITATIONS_BY_MONTH = `CREATE VIEW invitations_by_month AS
SELECT substr("date", 1, 7) AS "month", coalesce("category", 'unclassified') AS "category",
  count(*) AS "draws", sum("invitations") AS "invitations",
  sum(NOT "confirmed") AS "unconfirmed"
FROM draws GROUP BY 1, 2 ORDER BY 1, 2;`;

/** The occupations of the lists in force on the day known to. */
const LISTS_IN_FORCE = `CREATE VIEW lists_in_force AS
SELECT o.* FROM version_occupations o JOIN versions v ON v."slug" = o."version"
WHERE v."slug" = (
  SELECT w."slug" FROM versions w
  WHERE w."category" = v."category" AND w."announced" <= ${KNOWN_TO}
    AND (w."effective_from" IS NULL OR w."effective_from" <= ${KNOWN_TO})
    AND (w."effective_to" IS NULL OR w."effective_to" >= ${KNOWN_TO})
  ORDER BY w."announced" DESC, w.rowid DESC LIMIT 1
);`;

/** The statements that make the views. */
export const CREATE_VIEWS = [DRAW_GAPS, INVITATIONS_BY_MONTH, LISTS_IN_FORCE].join("\n");
