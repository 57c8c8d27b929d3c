-- What analysts read with tools of their own: the public data as views, and nothing else. A view reads its tables by
-- the rights of its owner, so that a role needs none on the tables (docs/analysis.md).
CREATE SCHEMA IF NOT EXISTS analysis;

-- The day to which draws and pools are known, by lib/rules/draw/known-to.ts, and draws of the feed that are not here.
CREATE OR REPLACE VIEW analysis.known_to AS
SELECT LEAST(GREATEST(f.read_on, (SELECT max(date) FROM public.draw WHERE NOT hidden AND date <= t.today)), t.today)
         AS known_to,
       (SELECT count(*)::int FROM unnest(f.missing_draws) AS m(number)
        WHERE NOT EXISTS (SELECT FROM public.draw d WHERE d.number = m.number)) AS missing_draws
FROM public.feed_check f, (SELECT (now() AT TIME ZONE 'America/Toronto')::date AS today) t
WHERE f.id = 1;

-- A draw, with its gap to the latest CEC draw of its day or before, of at most 180 days (lib/rules/draw/gap.ts).
CREATE OR REPLACE VIEW analysis.draw AS
SELECT d.number, d.date, d.drawn_at, d.round_name, d.category, c.short_name_en AS category_en,
       c.short_name_fr AS category_fr, d.version, d.cutoff, d.invitations, d.tie_break_at, d.programs::text[] AS programs,
       CASE WHEN p.hidden THEN NULL ELSE d.pool_as_of END AS pool_as_of, d.instruction_url,
       d.source::text AS source, d.source <> 'secondary' AS confirmed, d.notice_en, d.notice_fr,
       (SELECT likely_value FROM public.correction k
        WHERE k.draw_number = d.number AND k.field = 'invitations' AND NOT k.hidden LIMIT 1) AS likely_invitations,
       d.cutoff - r.cutoff AS gap, r.number AS reference_number, r.date AS reference_date,
       r.cutoff AS reference_cutoff, d.date - r.date AS reference_days
FROM public.draw d
LEFT JOIN public.category c ON c.slug = d.category
LEFT JOIN public.pool_snapshot p ON p.as_of = d.pool_as_of
LEFT JOIN LATERAL (
  SELECT * FROM (
    SELECT o.number, o.date, o.cutoff FROM public.draw o
    WHERE NOT o.hidden AND o.category = 'cec' AND o.date <= d.date AND d.category IS DISTINCT FROM 'cec'
    ORDER BY o.date DESC, substring(o.number FROM '^\d+')::int DESC, substring(o.number FROM '[a-z]?$') COLLATE "C" DESC
    LIMIT 1) latest
  WHERE d.date - latest.date <= 180) r ON true
WHERE NOT d.hidden;

-- Each occupation of each list. A category or version that shows from a later day in Ottawa is in no list before it,
-- unless a draw that is shown bears it: as readShowsFrom of lib/db/queries/shows-from.ts has it for pages.
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

-- Candidates of the pool on a day, a row a band. `total` is as published: it need not be the sum of the bands.
CREATE OR REPLACE VIEW analysis.pool AS
SELECT s.as_of, s.total, s.source::text AS source, b.min, b.max, b.candidates
FROM public.pool_snapshot s LEFT JOIN public.pool_band b ON b.as_of = s.as_of
WHERE NOT s.hidden;

-- Draws and candidates invited, as published, by month and category; `counted_to` says where the last month ends.
CREATE OR REPLACE VIEW analysis.invitations_by_month AS
SELECT m.month, d.category, d.category_en, d.category_fr, count(*)::int AS draws, sum(d.invitations)::int AS invitations,
       LEAST((m.month + interval '1 month - 1 day')::date, k.known_to) AS counted_to
FROM analysis.draw d CROSS JOIN analysis.known_to k
CROSS JOIN LATERAL (SELECT date_trunc('month', d.date)::date AS month) m
WHERE d.date <= k.known_to
GROUP BY m.month, d.category, d.category_en, d.category_fr, k.known_to;

-- What readers could notice of each change of a draw that they still see: as /api/v1/draws/NUMBER/revisions, no person.
CREATE OR REPLACE VIEW analysis.draw_change AS
SELECT number, revision, kind, at, reason, source,
       CASE WHEN before IS NULL THEN 'new' WHEN after IS NULL THEN 'removed' ELSE 'changed' END AS change,
       before ->> 'category' AS category_before, after ->> 'category' AS category_after,
       (before ->> 'cutoff')::int AS cutoff_before, (after ->> 'cutoff')::int AS cutoff_after,
       (before ->> 'invitations')::int AS invitations_before, (after ->> 'invitations')::int AS invitations_after,
       before, after
FROM (
  SELECT d.number, r.revision, r.kind::text AS kind, r.at, r.reason, r.source,
         CASE WHEN coalesce((r.before ->> 'hidden')::boolean, false) THEN NULL ELSE r.before - 'hidden' END AS before,
         CASE WHEN coalesce((r.after ->> 'hidden')::boolean, false) THEN NULL ELSE r.after - 'hidden' END AS after
  FROM public.draw_revision r JOIN public.draw d ON d.id = r.draw_id
  WHERE NOT d.hidden AND r.kind <> 'seed') told
WHERE before IS NOT NULL OR after IS NOT NULL;
