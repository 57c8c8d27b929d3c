-- Draws of the official feed that were not here after its last reading, by number; "" for a row whose number cannot be
-- read. Readers are told how many, so a change renews the pages that are kept.
ALTER TABLE "feed_check" ADD COLUMN "missing_draws" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[];
DROP TRIGGER "feed_check_renews_kept_pages" ON "feed_check";
CREATE CONSTRAINT TRIGGER "feed_check_renews_kept_pages" AFTER UPDATE ON "feed_check"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (OLD."shown_state" IS DISTINCT FROM NEW."shown_state" OR OLD."shown_day" IS DISTINCT FROM NEW."shown_day"
        OR OLD."read_on" IS DISTINCT FROM NEW."read_on" OR OLD."missing_draws" IS DISTINCT FROM NEW."missing_draws")
  EXECUTE FUNCTION renew_kept_pages();
