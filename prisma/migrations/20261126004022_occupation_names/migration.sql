-- By hand: what the search needs of Postgres. Both are trusted: whoever may create in the database may create them (scripts/migrate.ts says so plainly otherwise).
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- CreateEnum
CREATE TYPE "occupation_name_kind" AS ENUM ('title', 'common_name', 'job_title');

-- CreateEnum
CREATE TYPE "name_language" AS ENUM ('en', 'fr');

-- CreateTable
CREATE TABLE "occupation_name" (
    "noc" TEXT NOT NULL,
    "language" "name_language" NOT NULL,
    "kind" "occupation_name_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "folded" TEXT NOT NULL DEFAULT '',
    "words" tsvector,

    CONSTRAINT "occupation_name_pkey" PRIMARY KEY ("noc","language","kind","name")
);

-- CreateTable
CREATE TABLE "occupation_word" (
    "word" TEXT NOT NULL,
    "stem_en" TEXT NOT NULL,
    "stem_fr" TEXT NOT NULL,

    CONSTRAINT "occupation_word_pkey" PRIMARY KEY ("word")
);

-- CreateTable
CREATE TABLE "reference_file" (
    "file" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,

    CONSTRAINT "reference_file_pkey" PRIMARY KEY ("file")
);

-- CreateIndex
CREATE INDEX "occupation_name_folded_idx" ON "occupation_name"("folded");

-- CreateIndex
CREATE INDEX "occupation_name_words_idx" ON "occupation_name" USING GIN ("words");

-- CreateIndex
CREATE INDEX "occupation_word_trigrams" ON "occupation_word" USING GIN ("word" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "occupation_word_stem_en_idx" ON "occupation_word"("stem_en");

-- CreateIndex
CREATE INDEX "occupation_word_stem_fr_idx" ON "occupation_word"("stem_fr");

-- AddForeignKey
ALTER TABLE "occupation_name" ADD CONSTRAINT "occupation_name_noc_fkey" FOREIGN KEY ("noc") REFERENCES "occupation"("noc") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand from here.

-- Entries are filed at once: a list of thousands of titles would lie unsorted until the next vacuum, and each search would read it.
ALTER INDEX "occupation_name_words_idx" SET (fastupdate = off);
ALTER INDEX "occupation_word_trigrams" SET (fastupdate = off);

-- A text as it is searched: no accents, no case, one blank between words. Signs go, but for those of C++ and C#.
-- unaccent is only stable, for its rules can be edited: these are the ones it comes with. Bound when created, so it holds under any search path.
CREATE FUNCTION occupation_fold(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN btrim(regexp_replace(lower(unaccent($1)), '[^a-z0-9+#]+', ' ', 'g'));

-- The stem of a folded word by full-text search's own dictionaries; a word that they leave out stands for itself.
CREATE FUNCTION occupation_stem(dictionary regdictionary, word text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN coalesce((ts_lexize(dictionary, word))[1], word);

ALTER TABLE "occupation_name"
  ADD CONSTRAINT "occupation_name_said" CHECK ("folded" <> ''),
  ADD CONSTRAINT "occupation_name_position_not_negative" CHECK ("position" >= 0);

CREATE FUNCTION fold_occupation_name() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- A title that is written back from a copy of the table stands already, by the trigger on its occupation.
  IF TG_OP = 'INSERT' AND NEW.kind = 'title' AND EXISTS (
    SELECT FROM occupation_name WHERE (noc, language, kind, name) = (NEW.noc, NEW.language, NEW.kind, NEW.name)) THEN RETURN NULL;
  END IF;
  NEW.folded := occupation_fold(NEW.name);
  NEW.words := array_to_tsvector(string_to_array(NEW.folded, ' '));
  RETURN NEW;
END $$;
CREATE TRIGGER "occupation_name_folds" BEFORE INSERT OR UPDATE ON "occupation_name" FOR EACH ROW EXECUTE FUNCTION fold_occupation_name();

-- The vocabulary follows the names, a statement at a time.
CREATE FUNCTION add_occupation_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO occupation_word (word, stem_en, stem_fr)
  SELECT word, occupation_stem('english_stem', word), occupation_stem('french_stem', word)
    FROM (SELECT DISTINCT unnest(tsvector_to_array(words)) AS word FROM new_names) fresh
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE FUNCTION drop_occupation_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM occupation_word WHERE word IN (
    SELECT unnest(tsvector_to_array(words)) FROM old_names
    EXCEPT SELECT unnest(tsvector_to_array(words)) FROM occupation_name);
  RETURN NULL;
END $$;
CREATE TRIGGER "occupation_name_adds_words" AFTER INSERT ON "occupation_name"
  REFERENCING NEW TABLE AS new_names FOR EACH STATEMENT EXECUTE FUNCTION add_occupation_words();
CREATE TRIGGER "occupation_name_drops_words" AFTER DELETE ON "occupation_name"
  REFERENCING OLD TABLE AS old_names FOR EACH STATEMENT EXECUTE FUNCTION drop_occupation_words();
CREATE TRIGGER "occupation_name_changes_words_in" AFTER UPDATE ON "occupation_name"
  REFERENCING NEW TABLE AS new_names FOR EACH STATEMENT EXECUTE FUNCTION add_occupation_words();
CREATE TRIGGER "occupation_name_changes_words_out" AFTER UPDATE ON "occupation_name"
  REFERENCING OLD TABLE AS old_names FOR EACH STATEMENT EXECUTE FUNCTION drop_occupation_words();

-- Official titles are names too.
CREATE FUNCTION name_occupation_by_title() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM occupation_name WHERE noc = NEW.noc AND kind = 'title'
    AND (language, name) NOT IN (('en', NEW.title_en), ('fr', NEW.title_fr));
  INSERT INTO occupation_name (noc, language, kind, name)
  VALUES (NEW.noc, 'en', 'title', NEW.title_en), (NEW.noc, 'fr', 'title', NEW.title_fr)
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER "occupation_is_named_by_title" AFTER INSERT OR UPDATE ON "occupation" FOR EACH ROW EXECUTE FUNCTION name_occupation_by_title();

INSERT INTO "occupation_name" ("noc", "language", "kind", "name")
SELECT "noc", 'en'::name_language, 'title'::occupation_name_kind, "title_en" FROM "occupation"
UNION ALL SELECT "noc", 'fr', 'title', "title_fr" FROM "occupation";

-- The page of an occupation shows its names.
CREATE CONSTRAINT TRIGGER "occupation_name_raises_data_version" AFTER INSERT OR UPDATE OR DELETE ON "occupation_name"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_data_version();
