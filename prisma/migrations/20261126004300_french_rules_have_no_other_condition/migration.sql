-- That no work experience is asked for is no condition that a candidate must meet beside the rules: it says what the rules
-- leave out, and stands as a note. A database filled before keeps its rows, so they are mended here.
UPDATE "category_version"
SET "rules_note_en" = "rules" #>> '{other,0,en}',
    "rules_note_fr" = "rules" #>> '{other,0,fr}',
    "rules" = jsonb_set("rules", '{other}', '[]')
WHERE "slug" IN ('french-v1', 'french-2026-v2')
  AND "rules_note_en" IS NULL
  AND jsonb_array_length("rules" -> 'other') = 1;
