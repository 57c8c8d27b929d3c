-- A snapshot knows where its values come from, as a draw does. Those from 2026-08-30 on were seeded from secondary
-- sources; one that an import brought, or whose draw the feed has confirmed, is of the feed.
ALTER TABLE "pool_snapshot" ADD COLUMN "source" "draw_source" NOT NULL DEFAULT 'feed';
ALTER TABLE "pool_snapshot" ALTER COLUMN "source" DROP DEFAULT;
UPDATE "pool_snapshot" s SET "source" = 'secondary'
WHERE s."as_of" >= '2026-08-30'
  AND NOT EXISTS (SELECT FROM "draw" d WHERE d."pool_as_of" = s."as_of" AND d."source" = 'feed')
  AND NOT EXISTS (SELECT FROM "pool_revision" r WHERE r."as_of" = s."as_of" AND r."kind" = 'import');
