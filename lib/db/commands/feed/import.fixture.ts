import type { TestDatabase } from "@/scripts/test/test-database";
import type { Db } from "../../connect";
import { categoryInclude, storedDrawSelect, toCategory, toPool, toStoredDraw } from "../../rows";

/* What tests of imports read and prepare. */

/** Takes every draw and pool out of a database, so that an import meets an empty one; categories stay. */
export const emptyOfDraws = (database: Pick<TestDatabase, "asOwner">): Promise<void> =>
  database.asOwner(
    "SET session_replication_role = replica",
    "DELETE FROM draw_revision",
    "DELETE FROM draw",
    "DELETE FROM pool_revision",
    "DELETE FROM pool_band",
    "DELETE FROM pool_snapshot",
  );

/** All draws, categories and pools as they are stored. */
export async function storedData(client: Db) {
  const draws = (await client.draw.findMany({ select: storedDrawSelect, orderBy: { id: "asc" } })).map(toStoredDraw);
  const categories = (await client.category.findMany({ include: categoryInclude, orderBy: { position: "asc" } })).map(
    toCategory,
  );
  const pools = (await client.poolSnapshot.findMany({ include: { bands: true }, orderBy: { asOf: "asc" } })).map(
    toPool,
  );
  return { draws, categories, pools };
}

/**
 * The draws that are not what their last revision says, and those whose revisions have a gap. Empty when all is well.
 */
export const brokenHistories = (client: Db) => client.$queryRaw<{ number: string }[]>`
  SELECT d.number FROM draw d
  LEFT JOIN LATERAL (SELECT count(*)::int AS count, max(revision) AS last FROM draw_revision WHERE draw_id = d.id) r ON true
  LEFT JOIN draw_revision l ON l.draw_id = d.id AND l.revision = d.revision
  WHERE r.count <> d.revision OR r.last <> d.revision
     OR l.after->>'number' <> d.number OR l.after->>'date' <> d.date::text OR (l.after->>'cutoff')::int <> d.cutoff
     OR (l.after->>'invitations')::int <> d.invitations OR l.after->>'roundName' <> d.round_name
     OR l.after->>'source' <> d.source::text OR l.after->>'category' IS DISTINCT FROM d.category`;
