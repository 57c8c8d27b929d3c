-- The day in Ottawa up to which the official feed was last read in full. A database that was read before this column
-- knows of a reading that left nothing waiting.
ALTER TABLE "feed_check" ADD COLUMN "read_on" DATE;
DROP TRIGGER "feed_check_raises_data_version" ON "feed_check";
UPDATE "feed_check" SET "read_on" = ("checked_at" AT TIME ZONE 'America/Toronto')::date WHERE "waiting" = 0;

-- What is said of the reading renews the pages that are kept, and changes none of the data: the version rises, and the
-- instant of their last change stays. A transaction that changes data too has raised it already.
CREATE FUNCTION renew_kept_pages() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('tracker.data_version_raised', true) IS DISTINCT FROM pg_current_xact_id()::text
     AND current_setting('tracker.pages_renewed', true) IS DISTINCT FROM pg_current_xact_id()::text THEN
    PERFORM set_config('tracker.pages_renewed', pg_current_xact_id()::text, true);
    UPDATE "data_version" SET "version" = "version" + 1;
    PERFORM pg_notify('data_version', '');
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "feed_check_renews_kept_pages" AFTER UPDATE ON "feed_check"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (OLD."shown_state" IS DISTINCT FROM NEW."shown_state" OR OLD."shown_day" IS DISTINCT FROM NEW."shown_day"
        OR OLD."read_on" IS DISTINCT FROM NEW."read_on")
  EXECUTE FUNCTION renew_kept_pages();
