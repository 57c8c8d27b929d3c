-- What a schema file cannot say: checks, the append-only history, and the data version.

ALTER TABLE "draw"
  ADD CONSTRAINT "draw_number_form" CHECK ("number" ~ '^[1-9][0-9]{0,5}[a-z]?$'),
  ADD CONSTRAINT "draw_date_since_launch" CHECK ("date" >= DATE '2015-01-01'),
  ADD CONSTRAINT "draw_round_name_said" CHECK (btrim("round_name") <> ''),
  ADD CONSTRAINT "draw_cutoff_on_scale" CHECK ("cutoff" BETWEEN 0 AND 1200),
  ADD CONSTRAINT "draw_invitations_positive" CHECK ("invitations" > 0),
  ADD CONSTRAINT "draw_version_has_category" CHECK ("version" IS NULL OR "category" IS NOT NULL),
  -- The draw's day ends at midnight in Ottawa.
  ADD CONSTRAINT "draw_tie_break_not_after" CHECK (
    "tie_break_at" IS NULL OR "tie_break_at" < (("date" + 1)::timestamp AT TIME ZONE 'America/Toronto')
  ),
  ADD CONSTRAINT "draw_instruction_url_https" CHECK ("instruction_url" IS NULL OR "instruction_url" LIKE 'https://%'),
  ADD CONSTRAINT "draw_notice_in_both_languages" CHECK (("notice_en" IS NULL) = ("notice_fr" IS NULL)),
  ADD CONSTRAINT "draw_revision_positive" CHECK ("revision" > 0);

ALTER TABLE "occupation" ADD CONSTRAINT "occupation_noc_form" CHECK ("noc" ~ '^[0-9]{5}$');
ALTER TABLE "category" ADD CONSTRAINT "category_slug_form" CHECK ("slug" ~ '^[a-z][a-z0-9-]*$');
ALTER TABLE "category_version"
  ADD CONSTRAINT "category_version_slug_form" CHECK ("slug" ~ '^[a-z][a-z0-9-]*$'),
  ADD CONSTRAINT "category_version_dates_in_order" CHECK ("effective_to" >= "effective_from");
ALTER TABLE "pool_snapshot" ADD CONSTRAINT "pool_snapshot_total_not_negative" CHECK ("total" >= 0);
ALTER TABLE "pool_band"
  ADD CONSTRAINT "pool_band_on_scale" CHECK (0 <= "min" AND "min" <= "max" AND "max" <= 1200),
  ADD CONSTRAINT "pool_band_not_negative" CHECK ("candidates" >= 0);
ALTER TABLE "data_version" ADD CONSTRAINT "data_version_one_row" CHECK ("id" = 1);

-- History is written once. Not even the owner of the tables changes it.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER "draw_revision_append_only"
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "draw_revision"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The data version rises once in each transaction that changes public data, and listeners hear of it on commit.
-- Deferred to the commit, so that writers wait for each other only there and cannot lock each other out.
INSERT INTO "data_version" ("id") VALUES (1);

CREATE FUNCTION raise_data_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('tracker.data_version_raised', true) IS DISTINCT FROM pg_current_xact_id()::text THEN
    PERFORM set_config('tracker.data_version_raised', pg_current_xact_id()::text, true);
    UPDATE "data_version" SET "version" = "version" + 1, "changed_at" = clock_timestamp();
    PERFORM pg_notify('data_version', '');
  END IF;
  RETURN NULL;
END $$;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['category', 'category_version', 'category_version_occupation', 'occupation', 'draw',
                           'pool_snapshot', 'pool_band', 'correction', 'policy_event'] LOOP
    EXECUTE format('CREATE CONSTRAINT TRIGGER %I AFTER INSERT OR UPDATE OR DELETE ON %I
                    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_data_version()',
                   t || '_raises_data_version', t);
  END LOOP;
END $$;
