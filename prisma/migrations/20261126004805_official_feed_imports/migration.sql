-- CreateEnum
CREATE TYPE "feed_origin" AS ENUM ('address', 'upload', 'paste', 'command', 'schedule');

-- CreateEnum
CREATE TYPE "import_outcome" AS ENUM ('applied', 'unchanged', 'failed');

-- CreateEnum
CREATE TYPE "check_outcome" AS ENUM ('applied', 'unchanged', 'waiting', 'failed');

-- AlterTable
ALTER TABLE "draw_revision" ADD COLUMN     "import_run" INTEGER;

-- CreateTable
CREATE TABLE "pool_revision" (
    "id" SERIAL NOT NULL,
    "as_of" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "import_run" INTEGER NOT NULL,
    "before" JSONB,
    "after" JSONB NOT NULL,

    CONSTRAINT "pool_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "feed_copy" (
    "id" SERIAL NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "fetched_at" TIMESTAMPTZ(0) NOT NULL,
    "origin" "feed_origin" NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "feed_copy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_run" (
    "id" SERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "user_id" TEXT,
    "user_name" TEXT NOT NULL,
    "origin" "feed_origin" NOT NULL,
    "name" TEXT NOT NULL,
    "copy" INTEGER,
    "outcome" "import_outcome" NOT NULL,
    "reason" TEXT,
    "refusal" JSONB,
    "rows" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "added" TEXT[],
    "changed" TEXT[],
    "left" TEXT[],
    "stale" TEXT[],
    "conflicts" TEXT[],
    "only_here" TEXT[],
    "pools_added" DATE[],
    "pools_changed" DATE[],

    CONSTRAINT "import_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_problem" (
    "run" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "row" INTEGER NOT NULL,
    "number" TEXT,
    "field" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "import_problem_pkey" PRIMARY KEY ("run","position")
);

-- CreateTable
CREATE TABLE "feed_check" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "schedule" TEXT,
    "checked_at" TIMESTAMPTZ(0),
    "changed_at" TIMESTAMPTZ(0),
    "tried_at" TIMESTAMPTZ(0),
    "outcome" "check_outcome",
    "reason" TEXT,
    "refusal" JSONB,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "next_at" TIMESTAMPTZ(0),
    "copy" INTEGER,
    "waiting" INTEGER NOT NULL DEFAULT 0,
    "shown_state" TEXT NOT NULL DEFAULT 'never',
    "shown_day" DATE,

    CONSTRAINT "feed_check_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "pool_revision_as_of_idx" ON "pool_revision"("as_of");

-- CreateIndex
CREATE UNIQUE INDEX "feed_copy_sha256_origin_name_key" ON "feed_copy"("sha256", "origin", "name");

-- AddForeignKey
ALTER TABLE "draw_revision" ADD CONSTRAINT "draw_revision_import_run_fkey" FOREIGN KEY ("import_run") REFERENCES "import_run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pool_revision" ADD CONSTRAINT "pool_revision_import_run_fkey" FOREIGN KEY ("import_run") REFERENCES "import_run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_run" ADD CONSTRAINT "import_run_copy_fkey" FOREIGN KEY ("copy") REFERENCES "feed_copy"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_problem" ADD CONSTRAINT "import_problem_run_fkey" FOREIGN KEY ("run") REFERENCES "import_run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feed_check" ADD CONSTRAINT "feed_check_copy_fkey" FOREIGN KEY ("copy") REFERENCES "feed_copy"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand from here: checks, and what is written once.
ALTER TABLE "feed_copy" ADD CONSTRAINT "feed_copy_sha256_form" CHECK ("sha256" ~ '^[0-9a-f]{64}$');
ALTER TABLE "import_run"
  ADD CONSTRAINT "import_run_failure_has_reason" CHECK (("outcome" = 'failed') = ("reason" IS NOT NULL) AND ("reason" IS NULL) = ("refusal" IS NULL)),
  ADD CONSTRAINT "import_run_nothing_written" CHECK (
    "outcome" = 'applied' OR cardinality("added") + cardinality("changed") + cardinality("pools_added") + cardinality("pools_changed") = 0
  ),
  ADD CONSTRAINT "import_run_counts_not_negative" CHECK ("rows" >= 0 AND "unchanged" >= 0);
ALTER TABLE "import_problem" ADD CONSTRAINT "import_problem_place_positive" CHECK ("position" > 0 AND "row" > 0);
ALTER TABLE "draw_revision" ADD CONSTRAINT "draw_revision_run_is_import" CHECK ("import_run" IS NULL OR "kind" = 'import');
ALTER TABLE "feed_check"
  ADD CONSTRAINT "feed_check_one_row" CHECK ("id" = 1),
  ADD CONSTRAINT "feed_check_counts_not_negative" CHECK ("failures" >= 0 AND "waiting" >= 0),
  ADD CONSTRAINT "feed_check_shown_state_known" CHECK ("shown_state" IN ('never', 'manual', 'current', 'stale'));

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['feed_copy', 'import_run', 'import_problem', 'pool_revision'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
                   t || '_append_only', t);
  END LOOP;
END $$;

-- The heartbeat beats often and public pages show a day and a state: only a change of these drops what is kept of them.
INSERT INTO "feed_check" ("id") VALUES (1);
CREATE CONSTRAINT TRIGGER "feed_check_raises_data_version" AFTER UPDATE ON "feed_check"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (OLD."shown_state" IS DISTINCT FROM NEW."shown_state" OR OLD."shown_day" IS DISTINCT FROM NEW."shown_day")
  EXECUTE FUNCTION raise_data_version();
