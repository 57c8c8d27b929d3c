-- CreateEnum
CREATE TYPE "event_certainty" AS ENUM ('established', 'reported');
CREATE TYPE "instant_absence" AS ENUM ('none_published', 'not_readable');

-- AlterTable
ALTER TABLE "policy_event" ADD COLUMN "certainty" "event_certainty" NOT NULL DEFAULT 'established';
ALTER TABLE "draw" ADD COLUMN "drawn_at_absence" "instant_absence", ADD COLUMN "tie_break_absence" "instant_absence";

-- By hand from here: why an instant is unknown is said of an unknown one only.
ALTER TABLE "draw"
  ADD CONSTRAINT "draw_drawn_at_absence_of_unknown" CHECK ("drawn_at_absence" IS NULL OR "drawn_at" IS NULL),
  ADD CONSTRAINT "draw_tie_break_absence_of_unknown" CHECK ("tie_break_absence" IS NULL OR "tie_break_at" IS NULL);

-- From here the facts of newer reference files, for databases that were filled with older ones; an empty one has no row
-- to change. What a person made, changed, hid, showed or restored stays as it is, and so do all of its other values: only
-- records whose every revision is of the seed, an import or a mapping are touched. Each change leaves a revision. Its kind
-- is *seed*, which is no act of a person, so a later import may still change the value.

-- The instruction links of #438 to #444; that #1 to #76 have no published tie-break; that the one of #208 names no year.
DO $$
DECLARE
  "row" RECORD;
  "facts" JSONB;
  "last" JSONB;
BEGIN
  FOR "row" IN
    SELECT d.* FROM "draw" d
    WHERE NOT d."hidden"
      AND NOT EXISTS (
        SELECT FROM "draw_revision" r WHERE r."draw_id" = d."id" AND r."kind" NOT IN ('seed', 'import', 'classify', 'unclassify')
      )
      AND EXISTS (SELECT FROM "draw_revision" r WHERE r."draw_id" = d."id" AND r."kind" = 'seed')
    ORDER BY d."id"
  LOOP
    "facts" := CASE
      WHEN "row"."number" ~ '^\d+$' AND "row"."number"::int BETWEEN 438 AND 444 AND "row"."instruction_url" IS NULL THEN
        jsonb_build_object('instructionUrl',
          'https://www.canada.ca/en/immigration-refugees-citizenship/corporate/mandate/policies-operational-instructions-agreements/ministerial-instructions/express-entry-rounds/invitations.html?q='
          || "row"."number")
      WHEN "row"."number" ~ '^\d+$' AND "row"."number"::int BETWEEN 1 AND 76 AND "row"."tie_break_at" IS NULL THEN
        '{"tieBreakAbsence": "none_published"}'
      WHEN "row"."number" = '208' AND "row"."tie_break_at" IS NULL THEN '{"tieBreakAbsence": "not_readable"}'
    END;
    CONTINUE WHEN "facts" IS NULL;
    SELECT r."after" INTO STRICT "last" FROM "draw_revision" r
    WHERE r."draw_id" = "row"."id" ORDER BY r."revision" DESC LIMIT 1;
    UPDATE "draw" SET
      "instruction_url" = coalesce("facts" ->> 'instructionUrl', "instruction_url"),
      "tie_break_absence" = ("facts" ->> 'tieBreakAbsence')::"instant_absence",
      "revision" = "revision" + 1
    WHERE "id" = "row"."id";
    INSERT INTO "draw_revision" ("draw_id", "revision", "kind", "user_name", "source", "before", "after")
    VALUES ("row"."id", "row"."revision" + 1, 'seed', 'seed', 'prisma/reference/draws.csv', "last",
      "last" || "facts" || jsonb_build_object('revision', "row"."revision" + 1));
  END LOOP;
END $$;

-- The ten-point bands of 2026-08-30, where the pool is the one of the older file, to the last candidate.
DO $$
DECLARE
  "day" CONSTANT DATE := DATE '2026-08-30';
  "last" JSONB;
BEGIN
  IF (
    SELECT array_agg(("min", "max", "candidates")::text ORDER BY "min") FROM "pool_band" WHERE "as_of" = "day"
  ) IS DISTINCT FROM ARRAY[
    '(0,300,7735)', '(301,350,17495)', '(351,400,46824)', '(401,450,60413)', '(451,500,74105)', '(501,600,19542)', '(601,1200,559)']
    OR EXISTS (SELECT FROM "pool_revision" WHERE "as_of" = "day" AND "kind" <> 'seed')
  THEN RETURN;
  END IF;
  DELETE FROM "pool_band" WHERE "as_of" = "day" AND "min" IN (401, 451);
  INSERT INTO "pool_band" ("as_of", "min", "max", "candidates")
  SELECT "day", n."min", n."min" + 9, n."candidates" FROM (VALUES
    (451, 14800), (461, 16099), (471, 16981), (481, 13273), (491, 12952),
    (401, 10723), (411, 11183), (421, 11811), (431, 13233), (441, 13463)
  ) AS n("min", "candidates");
  UPDATE "pool_snapshot" SET "revision" = "revision" + 1 WHERE "as_of" = "day";
  SELECT "after" INTO "last" FROM "pool_revision" WHERE "as_of" = "day" ORDER BY "revision" DESC LIMIT 1;
  INSERT INTO "pool_revision" ("as_of", "revision", "kind", "user_name", "source", "before", "after")
  SELECT s."as_of", s."revision", 'seed', 'seed', 'prisma/reference/pools.csv', "last",
    "last" || jsonb_build_object('revision', s."revision", 'bands', (
      SELECT jsonb_agg(jsonb_build_object('min', b."min", 'max', b."max", 'candidates', b."candidates") ORDER BY b."min" DESC)
      FROM "pool_band" b WHERE b."as_of" = s."as_of"
    ))
  FROM "pool_snapshot" s WHERE s."as_of" = "day";
END $$;

-- The source of an event that stands as it was seeded.
WITH "changed" AS (
  UPDATE "policy_event" e SET
    "source_url" = 'https://jornada.ca/ircc-removed-job-offer-points-from-express-entry/', "revision" = "revision" + 1
  WHERE "slug" = 'job-offer-points-removed' AND NOT "hidden" AND "source_url" IS NULL
    AND NOT EXISTS (SELECT FROM "event_revision" r WHERE r."event" = e."slug" AND r."kind" <> 'seed')
  RETURNING *
)
INSERT INTO "event_revision" ("event", "revision", "kind", "user_name", "source", "before", "after")
SELECT c."slug", c."revision", 'seed', 'seed', 'prisma/reference/policy-events.json', r."after",
  r."after" || jsonb_build_object('sourceUrl', c."source_url", 'revision', c."revision")
FROM "changed" c JOIN "event_revision" r ON r."event" = c."slug" AND r."revision" = c."revision" - 1;

-- Six events more, where the reference files filled the database; none that a reader could not tell from one that stands.
WITH "new" ("slug", "date", "title_en", "title_fr", "source_url", "certainty") AS (VALUES
  ('job-offer-points-cut', DATE '2016-11-19', 'Job-offer points cut', 'Baisse des points d’offre', 'https://canadavisa.com/news/allocation-points-job-offers-canadian-education-reforms-comprehensive-ranking-system.html', 'established'),
  ('sibling-and-french-points', DATE '2017-06-06', 'Sibling and French points', 'Points : fratrie et français', 'https://www.canada.ca/en/immigration-refugees-citizenship/corporate/mandate/policies-operational-instructions-agreements/ministerial-instructions/express-entry-application-management-system/amending-express-entry-system-2017.html', 'established'),
  ('french-points-raised', DATE '2020-10-20', 'French points raised', 'Hausse des points de français', NULL, 'established'),
  ('category-selection-enacted', DATE '2022-06-23', 'Category selection enacted', 'Loi : sélection par catégorie', 'https://laws-lois.justice.gc.ca/eng/acts/I-2.5/section-10.3.html', 'established'),
  ('categories-announced', DATE '2023-05-31', 'First categories announced', 'Premières catégories annoncées', NULL, 'established'),
  ('crs-2026-11', DATE '2026-11-03', 'CRS change', 'Changement du SCG', 'https://glama.ai/mcp/connectors/com.celpass/celpip/tools/find_high_wage_occupation', 'reported')
), "made" AS (
  INSERT INTO "policy_event" ("slug", "date", "title_en", "title_fr", "source_url", "certainty")
  SELECT n."slug", n."date", n."title_en", n."title_fr", n."source_url", n."certainty"::"event_certainty" FROM "new" n
  WHERE EXISTS (SELECT FROM "draw_revision" WHERE "kind" = 'seed')
    AND NOT EXISTS (
      SELECT FROM "policy_event" e
      WHERE e."slug" = n."slug" OR (e."date" = n."date" AND (e."title_en" = n."title_en" OR e."title_fr" = n."title_fr"))
    )
  RETURNING *
)
INSERT INTO "event_revision" ("event", "revision", "kind", "user_name", "source", "after")
SELECT "slug", 1, 'seed', 'seed', 'prisma/reference/policy-events.json', jsonb_build_object(
  'slug', "slug", 'date', to_char("date", 'YYYY-MM-DD'), 'title', jsonb_build_object('en', "title_en", 'fr', "title_fr"),
  'sourceUrl', "source_url", 'certainty', "certainty", 'hidden', false, 'revision', 1)
FROM "made";
