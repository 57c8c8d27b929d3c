import "server-only";
import {
  ALERT_KINDS,
  AUDIT_PAGE,
  SETTING_KINDS,
  SIGN_IN_KINDS,
  type AuditLine,
  type AuditQuery,
  type AuditSubject,
} from "@/lib/rules/account/audit";
import { db } from "../client";
import { Prisma } from "../generated/client";
import { instantOf } from "@/lib/rules/time/iso-date";

/**
 * Every table of history that the audit joins, each as lines of the same columns: about, kind, at, user_id, user_name,
 * key (of the page of what was changed), name, detail, network. A new table is one more entry.
 */
const TABLES: readonly Prisma.Sql[] = [
  Prisma.sql`
    SELECT CASE WHEN "kind"::text IN (${Prisma.join([...SIGN_IN_KINDS])}) THEN 'signIn'
      WHEN "kind"::text IN (${Prisma.join([...SETTING_KINDS])}) THEN 'setting'
      WHEN "kind"::text IN (${Prisma.join([...ALERT_KINDS])}) THEN 'alert' ELSE 'person' END AS "about",
      "kind"::text, "at", "user_id", "user_name", "subject_id" AS "key", "subject_name" AS "name", "detail",
      "network", "id"
    FROM "audit_entry"`,
  Prisma.sql`
    SELECT 'draw', r."kind"::text, r."at", r."user_id", r."user_name", d."number", NULL, r."reason", NULL, r."id"
    FROM "draw_revision" r JOIN "draw" d ON d."id" = r."draw_id"`,
  Prisma.sql`
    SELECT 'event', "kind"::text, "at", "user_id", "user_name", "event", NULL, "reason", NULL, "id"
    FROM "event_revision"`,
  Prisma.sql`
    SELECT 'category', "kind"::text, "at", "user_id", "user_name", "category", NULL, "reason", NULL, "id"
    FROM "category_revision"`,
  Prisma.sql`
    SELECT 'version', r."kind"::text, r."at", r."user_id", r."user_name", r."version", v."category", r."reason", NULL,
      r."id"
    FROM "version_revision" r JOIN "category_version" v ON v."slug" = r."version"`,
  Prisma.sql`
    SELECT 'correction', "kind"::text, "at", "user_id", "user_name", "correction_id"::text, NULL, "reason", NULL, "id"
    FROM "correction_revision"`,
  Prisma.sql`
    SELECT 'import', "outcome"::text, "at", "user_id", "user_name", "id"::text, NULL, coalesce("reason", "name"), NULL,
      "id"
    FROM "import_run"`,
];

type Row = {
  about: AuditSubject;
  kind: string;
  at: Date;
  user_id: string | null;
  user_name: string | null;
  key: string | null;
  name: string | null;
  detail: string | null;
  network: string | null;
  total: bigint;
};

/**
 * One page of the audit, the newest first, and how many lines there are in all. For those who may read it.
 * @throws when the database does not answer
 */
export async function auditLines({
  who,
  about,
  from,
  to,
  page,
}: AuditQuery): Promise<{ lines: AuditLine[]; total: number }> {
  const conditions = [
    who === null
      ? null
      : who === "none"
        ? Prisma.sql`"user_id" IS NULL`
        : Prisma.sql`("user_id" = ${who} OR ("about" IN ('person', 'signIn') AND "key" = ${who}))`,
    about && Prisma.sql`"about" = ${about}`,
    from && Prisma.sql`"at" >= ${from}::date::timestamp AT TIME ZONE 'UTC'`,
    to && Prisma.sql`"at" < (${to}::date + 1)::timestamp AT TIME ZONE 'UTC'`,
  ].filter((condition) => condition !== null);
  const where = conditions.length > 0 ? Prisma.sql`WHERE ${Prisma.join(conditions, " AND ")}` : Prisma.empty;
  const all = Prisma.sql`(${Prisma.join([...TABLES], " UNION ALL ")}) AS "lines"`;
  const [counted] = await db().$queryRaw<{ total: bigint }[]>`SELECT count(*) AS "total" FROM ${all} ${where}`;
  const rows = await db().$queryRaw<Row[]>`
    SELECT * FROM ${all} ${where}
    ORDER BY "at" DESC, "about", "id" DESC LIMIT ${AUDIT_PAGE} OFFSET ${(page - 1) * AUDIT_PAGE}`;
  return {
    total: Number(counted?.total ?? 0),
    lines: rows.map(
      ({ about, kind, at, user_id, user_name, key, name, detail, network }): AuditLine => ({
        about,
        kind,
        at: instantOf(at),
        by: user_name,
        byItself: user_id === null && user_name !== null,
        key,
        name,
        detail,
        network,
      }),
    ),
  };
}
