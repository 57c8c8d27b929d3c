-- Each revision is given the data version that it brought about, and the instant of that version: one order and one
-- clock for what changed. Given at the commit, where writers wait for each other, so who has read a version has read
-- every revision up to it.
-- CreateTable
CREATE TABLE "revision_version" (
    "record" TEXT NOT NULL,
    "revision_id" INTEGER NOT NULL,
    "version" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "revision_version_pkey" PRIMARY KEY ("record","revision_id")
);

-- CreateIndex
CREATE INDEX "revision_version_version_idx" ON "revision_version"("version");

-- By hand from here.
CREATE TRIGGER "revision_version_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "revision_version"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION raise_data_version_once() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('tracker.data_version_raised', true) IS DISTINCT FROM pg_current_xact_id()::text THEN
    PERFORM set_config('tracker.data_version_raised', pg_current_xact_id()::text, true);
    -- A clock that is set back must not put a change before the one it follows.
    UPDATE "data_version" SET "version" = "version" + 1, "changed_at" = GREATEST("changed_at", clock_timestamp());
    PERFORM pg_notify('data_version', '');
  END IF;
END $$;

CREATE OR REPLACE FUNCTION raise_data_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM raise_data_version_once();
  RETURN NULL;
END $$;

-- A backup that is restored brings its own rows: those stand.
CREATE FUNCTION note_version_of_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM raise_data_version_once();
  INSERT INTO "revision_version" SELECT TG_ARGV[0], NEW."id", "version", "changed_at" FROM "data_version"
    ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

-- What was written before has the version of today: nobody was told an earlier one.
DO $$
DECLARE r text;
BEGIN
  FOREACH r IN ARRAY ARRAY['draw', 'pool', 'category', 'version', 'correction', 'event'] LOOP
    EXECUTE format('INSERT INTO "revision_version" SELECT %L, r."id", d."version", r."at" FROM %I r, "data_version" d
                    WHERE r."kind" <> ''seed''', r, r || '_revision');
    EXECUTE format('CREATE CONSTRAINT TRIGGER %I AFTER INSERT ON %I DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
                    WHEN (NEW."kind" <> ''seed'') EXECUTE FUNCTION note_version_of_revision(%L)',
                   r || '_revision_has_version', r || '_revision', r);
  END LOOP;
END $$;
