-- AlterEnum
ALTER TYPE "event_revision_kind" ADD VALUE 'revert';

-- AlterTable
ALTER TABLE "category" ADD COLUMN     "hidden" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "category_version" ADD COLUMN     "hidden" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "correction" ADD COLUMN     "hidden" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "category_revision" (
    "id" SERIAL NOT NULL,
    "category" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "kind" "revision_kind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "user_id" TEXT,
    "user_name" TEXT NOT NULL,
    "reason" TEXT,
    "source" TEXT,
    "before" JSONB,
    "after" JSONB NOT NULL,

    CONSTRAINT "category_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "version_revision" (
    "id" SERIAL NOT NULL,
    "version" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "kind" "revision_kind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "user_id" TEXT,
    "user_name" TEXT NOT NULL,
    "reason" TEXT,
    "source" TEXT,
    "before" JSONB,
    "after" JSONB NOT NULL,

    CONSTRAINT "version_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "correction_revision" (
    "id" SERIAL NOT NULL,
    "correction_id" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "kind" "revision_kind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "user_id" TEXT,
    "user_name" TEXT NOT NULL,
    "reason" TEXT,
    "source" TEXT,
    "before" JSONB,
    "after" JSONB NOT NULL,

    CONSTRAINT "correction_revision_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "category_revision_category_revision_key" ON "category_revision"("category", "revision");

-- CreateIndex
CREATE UNIQUE INDEX "version_revision_version_revision_key" ON "version_revision"("version", "revision");

-- CreateIndex
CREATE UNIQUE INDEX "correction_revision_correction_id_revision_key" ON "correction_revision"("correction_id", "revision");

-- AddForeignKey
ALTER TABLE "category_revision" ADD CONSTRAINT "category_revision_category_fkey" FOREIGN KEY ("category") REFERENCES "category"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "version_revision" ADD CONSTRAINT "version_revision_version_fkey" FOREIGN KEY ("version") REFERENCES "category_version"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction_revision" ADD CONSTRAINT "correction_revision_correction_id_fkey" FOREIGN KEY ("correction_id") REFERENCES "correction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand from here: checks, the histories, which are written once, and two rules across rows.
ALTER TABLE "category"
  ADD CONSTRAINT "category_revision_positive" CHECK ("revision" > 0),
  ADD CONSTRAINT "category_dates_in_order" CHECK ("retired" >= "introduced");
ALTER TABLE "category_version"
  ADD CONSTRAINT "category_version_revision_positive" CHECK ("revision" > 0),
  -- A name is the official one, else one of ours.
  ADD CONSTRAINT "category_version_name_official_or_ours" CHECK (
    "name_en_is_ours" = ("official_name_en" IS NULL) AND "name_fr_is_ours" = ("official_name_fr" IS NULL)
    AND COALESCE("official_name_en", "name_en") = "name_en" AND COALESCE("official_name_fr", "name_fr") = "name_fr"
  );
ALTER TABLE "correction"
  ADD CONSTRAINT "correction_revision_positive" CHECK ("revision" > 0),
  ADD CONSTRAINT "correction_evidence_said" CHECK (btrim("evidence_en") <> '' AND btrim("evidence_fr") <> '');

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['category_revision', 'version_revision', 'correction_revision'] LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK ("kind" IN (''seed'', ''create'') OR btrim("reason") <> '''')', t, t || '_change_has_reason');
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE OR TRUNCATE ON %I
                    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t || '_append_only', t);
  END LOOP;
END $$;

-- Two versions of a category are never in force on one day, as far as both bounds of both are established. A trigger and not
-- an exclusion constraint, which would need the extension btree_gist. Writers of one category wait for each other.
CREATE FUNCTION refuse_version_overlap() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE other text;
BEGIN
  IF NEW.hidden OR NEW.effective_from IS NULL OR NEW.effective_to IS NULL THEN
    RETURN NEW;
  END IF;
  PERFORM pg_advisory_xact_lock(hashtext('tracker versions of ' || NEW.category));
  SELECT slug INTO other FROM category_version
  WHERE category = NEW.category AND slug <> NEW.slug AND NOT hidden
    AND effective_from <= NEW.effective_to AND effective_to >= NEW.effective_from
  LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'category_version % overlaps %', NEW.slug, other USING ERRCODE = 'exclusion_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "category_version_no_overlap"
  BEFORE INSERT OR UPDATE OF "category", "effective_from", "effective_to", "hidden" ON "category_version"
  FOR EACH ROW EXECUTE FUNCTION refuse_version_overlap();

-- A draw has no class that stands on no page. The rows are locked, so that none is removed before the draw is committed.
CREATE FUNCTION refuse_removed_class() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM category WHERE slug = NEW.category FOR KEY SHARE;
  PERFORM 1 FROM category_version WHERE slug = NEW.version FOR KEY SHARE;
  IF EXISTS (SELECT FROM category WHERE slug = NEW.category AND hidden)
    OR EXISTS (SELECT FROM category_version WHERE slug = NEW.version AND hidden) THEN
    RAISE EXCEPTION 'the category or version of draw % is removed', NEW.number USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "draw_class_stands"
  BEFORE INSERT OR UPDATE OF "category", "version" ON "draw"
  FOR EACH ROW WHEN (NEW."category" IS NOT NULL) EXECUTE FUNCTION refuse_removed_class();

-- Places in steps of ten leave room between categories. Twice, since no two may be equal at any moment.
UPDATE "category" SET "position" = -("position" + 1) * 10;
UPDATE "category" SET "position" = -"position";

-- What stands already begins its history as it stands.
INSERT INTO "category_revision" ("category", "revision", "kind", "user_name", "after")
SELECT "slug", 1, 'seed', 'seed', jsonb_build_object(
  'slug', "slug", 'position', "position", 'kind', "kind", 'name', jsonb_build_object('en', "name_en", 'fr', "name_fr"),
  'shortName', jsonb_build_object('en', "short_name_en", 'fr', "short_name_fr"),
  'definition', jsonb_build_object('en', "definition_en", 'fr', "definition_fr"),
  'introduced', to_char("introduced", 'YYYY-MM-DD'), 'retired', to_char("retired", 'YYYY-MM-DD'),
  'roundNames', "round_names", 'hidden', "hidden", 'revision', "revision")
FROM "category";

INSERT INTO "version_revision" ("version", "revision", "kind", "user_name", "after")
SELECT "slug", 1, 'seed', 'seed', jsonb_build_object(
  'slug', "slug", 'category', "category",
  'officialName', jsonb_build_object('en', "official_name_en", 'fr', "official_name_fr"),
  'name', jsonb_build_object('en', "name_en", 'fr', "name_fr"),
  'nameIsOurs', jsonb_build_object('en', "name_en_is_ours", 'fr', "name_fr_is_ours"),
  'aliases', to_jsonb(COALESCE("aliases", '{}')), 'listYear', "list_year",
  'announced', to_char("announced", 'YYYY-MM-DD'),
  'effectiveFrom', to_char("effective_from", 'YYYY-MM-DD'), 'effectiveTo', to_char("effective_to", 'YYYY-MM-DD'),
  'datesNote', CASE WHEN "dates_note_en" IS NOT NULL AND "dates_note_fr" IS NOT NULL
               THEN jsonb_build_object('en', "dates_note_en", 'fr', "dates_note_fr") END,
  'rules', "rules",
  'rulesNote', CASE WHEN "rules_note_en" IS NOT NULL AND "rules_note_fr" IS NOT NULL
               THEN jsonb_build_object('en', "rules_note_en", 'fr', "rules_note_fr") END,
  'occupations', COALESCE((SELECT jsonb_agg(o."noc" ORDER BY o."noc") FROM "category_version_occupation" o WHERE o."version" = "slug"), '[]'),
  'hidden', "hidden", 'revision', "revision")
FROM "category_version";

INSERT INTO "correction_revision" ("correction_id", "revision", "kind", "user_name", "after")
SELECT "id", 1, 'seed', 'seed', jsonb_build_object(
  'drawNumber', "draw_number", 'field', "field", 'officialValue', "official_value", 'likelyValue', "likely_value",
  'confidence', "confidence", 'evidence', jsonb_build_object('en', "evidence_en", 'fr', "evidence_fr"),
  'hidden', "hidden", 'revision', "revision")
FROM "correction";
