-- A pool snapshot is a record like a draw: it can be hidden with a reason and shown again, and has a history of its own.
ALTER TABLE "pool_snapshot" ADD COLUMN     "hidden" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1;

-- The history refuses updates, so what it has is copied into one that says who and why of each change.
ALTER TABLE "pool_revision" RENAME TO "pool_revision_before";
ALTER TABLE "pool_revision_before" DROP CONSTRAINT "pool_revision_import_run_fkey";
ALTER TABLE "pool_revision_before" RENAME CONSTRAINT "pool_revision_pkey" TO "pool_revision_before_pkey";
ALTER SEQUENCE "pool_revision_id_seq" RENAME TO "pool_revision_before_id_seq";

CREATE TABLE "pool_revision" (
    "id" SERIAL NOT NULL,
    "as_of" DATE NOT NULL,
    "revision" INTEGER NOT NULL,
    "kind" "revision_kind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "user_id" TEXT,
    "user_name" TEXT NOT NULL,
    "reason" TEXT,
    "source" TEXT,
    "before" JSONB,
    "after" JSONB NOT NULL,
    "import_run" INTEGER,

    CONSTRAINT "pool_revision_pkey" PRIMARY KEY ("id")
);

-- A snapshot that no import brought came with the seed, as the first import that changed it found it.
WITH "first" AS (
  SELECT DISTINCT ON ("as_of") "as_of", "before" FROM "pool_revision_before" ORDER BY "as_of", "id"
)
INSERT INTO "pool_revision" ("as_of", "revision", "kind", "user_name", "after")
SELECT s."as_of", 1, 'seed', 'seed',
  COALESCE(f."before", jsonb_build_object('asOf', s."as_of"::text, 'total', s."total", 'bands', (
    SELECT COALESCE(jsonb_agg(jsonb_build_object('min', b."min", 'max', b."max", 'candidates', b."candidates") ORDER BY b."min" DESC), '[]'::jsonb)
    FROM "pool_band" b WHERE b."as_of" = s."as_of"
  ))) || '{"hidden": false, "revision": 1}'::jsonb
FROM "pool_snapshot" s LEFT JOIN "first" f ON f."as_of" = s."as_of"
WHERE f."as_of" IS NULL OR f."before" IS NOT NULL
ORDER BY s."as_of";

INSERT INTO "pool_revision" ("as_of", "revision", "kind", "at", "user_id", "user_name", "before", "after", "import_run")
SELECT o."as_of", o."place", 'import', o."at", r."user_id", r."user_name",
  o."before" || jsonb_build_object('hidden', false, 'revision', o."place" - 1),
  o."after" || jsonb_build_object('hidden', false, 'revision', o."place"), o."import_run"
FROM (
  SELECT b.*, (row_number() OVER (PARTITION BY b."as_of" ORDER BY b."id")
    + (SELECT count(*) FROM "pool_revision" p WHERE p."as_of" = b."as_of"))::int AS "place"
  FROM "pool_revision_before" b
) o JOIN "import_run" r ON r."id" = o."import_run"
ORDER BY o."id";

DROP TABLE "pool_revision_before";

-- CreateIndex
CREATE UNIQUE INDEX "pool_revision_as_of_revision_key" ON "pool_revision"("as_of", "revision");

-- AddForeignKey
ALTER TABLE "pool_revision" ADD CONSTRAINT "pool_revision_as_of_fkey" FOREIGN KEY ("as_of") REFERENCES "pool_snapshot"("as_of") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pool_revision" ADD CONSTRAINT "pool_revision_import_run_fkey" FOREIGN KEY ("import_run") REFERENCES "import_run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand from here: checks, and what is written once.
ALTER TABLE "pool_snapshot" ADD CONSTRAINT "pool_snapshot_revision_positive" CHECK ("revision" > 0);
ALTER TABLE "pool_revision"
  ADD CONSTRAINT "pool_revision_change_has_reason" CHECK ("kind" IN ('seed', 'create', 'import') OR btrim("reason") <> ''),
  ADD CONSTRAINT "pool_revision_run_is_import" CHECK ("import_run" IS NULL OR "kind" IN ('import', 'hide'));
CREATE TRIGGER "pool_revision_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "pool_revision"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Last, for no table is altered while its deferred triggers wait.
UPDATE "pool_snapshot" s SET "revision" = (SELECT max("revision") FROM "pool_revision" p WHERE p."as_of" = s."as_of")
WHERE "revision" <> (SELECT max("revision") FROM "pool_revision" p WHERE p."as_of" = s."as_of");
