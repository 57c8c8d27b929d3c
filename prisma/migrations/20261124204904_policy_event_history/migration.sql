-- CreateEnum
CREATE TYPE "event_revision_kind" AS ENUM ('seed', 'create', 'edit', 'remove', 'restore');

-- AlterTable
ALTER TABLE "policy_event" ADD COLUMN     "hidden" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "source_url" TEXT;

-- CreateTable
CREATE TABLE "event_revision" (
    "id" SERIAL NOT NULL,
    "event" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "kind" "event_revision_kind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "user_id" TEXT,
    "user_name" TEXT NOT NULL,
    "reason" TEXT,
    "before" JSONB,
    "after" JSONB NOT NULL,

    CONSTRAINT "event_revision_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "event_revision_event_revision_key" ON "event_revision"("event", "revision");

-- AddForeignKey
ALTER TABLE "event_revision" ADD CONSTRAINT "event_revision_event_fkey" FOREIGN KEY ("event") REFERENCES "policy_event"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand from here: checks, and the history of events, which is written once like that of draws.
ALTER TABLE "policy_event"
  ADD CONSTRAINT "policy_event_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT "policy_event_date_since_launch" CHECK ("date" >= DATE '2015-01-01'),
  -- A mark on a chart has room for 32 characters.
  ADD CONSTRAINT "policy_event_title_said" CHECK (char_length(btrim("title_en")) BETWEEN 1 AND 32 AND char_length(btrim("title_fr")) BETWEEN 1 AND 32),
  ADD CONSTRAINT "policy_event_source_url_https" CHECK ("source_url" LIKE 'https://%'),
  ADD CONSTRAINT "policy_event_revision_positive" CHECK ("revision" > 0);

ALTER TABLE "event_revision"
  ADD CONSTRAINT "event_revision_change_has_reason" CHECK ("kind" IN ('seed', 'create') OR btrim("reason") <> '');

CREATE TRIGGER "event_revision_append_only"
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "event_revision"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Events that stand already begin their history as they stand.
INSERT INTO "event_revision" ("event", "revision", "kind", "user_name", "after")
SELECT "slug", 1, 'seed', 'seed', jsonb_build_object(
  'slug', "slug", 'date', to_char("date", 'YYYY-MM-DD'), 'title', jsonb_build_object('en', "title_en", 'fr', "title_fr"),
  'sourceUrl', "source_url", 'hidden', "hidden", 'revision', "revision")
FROM "policy_event";
