-- A category or version that shows from a later day in Ottawa is in no list before it, unless a draw that is shown bears
-- it: as readShowsFrom of lib/db/queries/shows-from.ts has it for pages.
CREATE OR REPLACE VIEW analysis.version_occupation AS
SELECT v.category, v.slug AS version, v.name_en AS version_en, v.name_fr AS version_fr, v.list_year, v.announced,
       v.effective_from, v.effective_to, o.noc, substring(o.noc FROM 2 FOR 1)::int AS teer, o.title_en, o.title_fr
FROM public.category_version v
JOIN public.category c ON c.slug = v.category AND NOT c.hidden
JOIN public.category_version_occupation l ON l.version = v.slug
JOIN public.occupation o ON o.noc = l.noc
CROSS JOIN (SELECT (now() AT TIME ZONE 'America/Toronto')::date AS today) t
WHERE NOT v.hidden
  AND (c.shows_from IS NULL OR c.shows_from <= t.today
       OR EXISTS (SELECT FROM public.draw d WHERE NOT d.hidden AND d.category = c.slug))
  AND (v.shows_from IS NULL OR v.shows_from <= t.today
       OR EXISTS (SELECT FROM public.draw d WHERE NOT d.hidden AND d.version = v.slug));
