-- One set of words for what was done to a record: hide, show, restore. Renaming a value and changing the type of a column
-- touch no row, so the histories, which refuse updates, hold the new words without one.
ALTER TYPE "revision_kind" RENAME VALUE 'unhide' TO 'show';

-- The constraint speaks of the old type. Of events, *remove* was to hide, *restore* to show, and *revert* to restore.
ALTER TABLE "event_revision" DROP CONSTRAINT "event_revision_change_has_reason";
ALTER TABLE "event_revision"
  ALTER COLUMN "kind" TYPE "revision_kind" USING (
    CASE "kind" WHEN 'remove' THEN 'hide' WHEN 'restore' THEN 'show' WHEN 'revert' THEN 'restore' ELSE "kind"::text END
  )::"revision_kind",
  ADD COLUMN "source" TEXT;
ALTER TABLE "event_revision"
  ADD CONSTRAINT "event_revision_change_has_reason" CHECK ("kind" IN ('seed', 'create') OR btrim("reason") <> '');
DROP TYPE "event_revision_kind";
