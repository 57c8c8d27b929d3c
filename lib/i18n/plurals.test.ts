import { expect, test } from "vitest";
import { messages } from "./messages";

/** Messages whose number beside a plural noun is never one, by why. */
const MANY: Readonly<Record<string, readonly string[]>> = {
  "a limit or a constant of the rules, or beyond one": [
    "about.method.gapText",
    "about.method.pausesText",
    "about.privacy.alerts",
    "admin.warnings.pool_far",
    "admin.warnings.tie_break_old",
    "alerts.acts.sent.text",
    "alerts.mail.confirmUntil",
    "alerts.privacy",
    "cadence.few",
    "cadence.pause",
    "categories.draws.noCec",
    "categories.facts.gapTooOld",
    "categories.notes.too_old",
    "categories.pauses.lead",
    "check.fault.nominee",
    "check.fault.rows",
    "check.form.scoreHint",
    "check.form.workHint",
    "check.method.breaksText",
    "check.method.fullTimeText",
    "check.method.monthsText",
    "check.method.scoreText",
    "check.method.shareText",
    "check.method.windowText",
    "check.unmet.minHours",
    "check.unmet.programWork",
    "common.missing",
    "crs.form.yearsOrMore",
    "crs.grid.listedOffer",
    "crs.grid.listedWork",
    "dashboard.latest.tooOld",
    "data.told.how",
    "draw.reference.tooOld",
    "draws.gapTooOld",
    "images.social.gapTooOld",
    "imports.jobTitles.why.too_slow",
    "imports.refusals.shrunk",
    "imports.refusals.too_many",
    "imports.refusals.too_slow",
    "invited.due.calendarNote",
    "invited.due.from",
    "invited.file.description",
    "invited.lead",
    "listChanges.sentence.minHours",
    "pool.map.marks",
    "records.problems.no_room",
    "records.problems.too_far",
    "versus.values.gapTooOld",
  ],
  "said of several only": [
    "alerts.mail.subject",
    "cadence.rates.usual",
    "cadence.stripName",
    "explore.notes.thinned",
    "explore.table.more",
    "figure.headline.gap.still",
    "figure.headline.interval.several",
    "figure.headline.largest",
    "figure.headline.met",
    "figure.headline.still",
    "figure.headline.tiebreak-age.several",
    "figure.headline.year.alone",
    "figure.headline.year.before",
    "figure.headline.year.several",
    "search.allDraws",
    "search.allOccupations",
    "versus.two.latest",
  ],
  "candidates of the pool, or all of a kind: thousands, hundreds": [
    "dashboard.draws.all",
    "imports.preview.poolChanged",
    "imports.preview.poolHalf",
    "imports.preview.poolNew",
    "imports.preview.poolWithdrawn",
    "occupations.all",
    "occupations.lead",
    "pool.ask.range",
    "pool.lead",
    "pool.map.column",
    "pool.map.exact",
    "pool.map.range",
    "pool.map.reading",
    "pool.map.readingNoCec",
  ],
  "invitations: the smallest draw had five, and a year or a period has thousands": [
    "about.method.sum",
    "dashboard.invitations.heading",
    "dashboard.invitations.headingPast",
    "dashboard.invitations.headingRunning",
    "doubt.inline.corrected",
    "doubt.inline.correctedUnknown",
    "doubt.note.corrected",
    "doubt.note.correctedUnknown",
    "draw.cite.text",
    "draw.metaDescription",
    "draw.metaDoubtful",
    "explore.tooltip.value.cumulative",
    "explore.tooltip.value.invitations",
    "feeds.entry",
    "feeds.text",
    "images.social.drawAlt",
    "invitations.headline",
    "invitations.todate.title",
  ],
  "a score, an age, or months whose word is the same": [
    "check.answer.byScore",
    "crs.whatIf.changes.birthday",
    "draw.tieBreakMeaning",
    "listChanges.sentence.minMonths",
    "occupations.page.asked",
  ],
};

/** Words in -s or -x after an argument that are no plural nouns. */
const NO_NOUN =
  /^(?:alone|already|appears|comes|covers|falls|means|minus|vs|is|was|as|has|does|this|lists|levels|[ld]’.*|celles|comparées|des?|depuis|les|dans|sans|sous|mieux|flux)$/u;
/** Whose argument is a name and no number. */
const NAMES = [
  "category",
  "framework",
  "reference",
  "test",
  "teer",
  "number",
  "page",
  "row",
  "first",
  "from",
  "before",
  "dateB",
];

const leaves = (value: unknown, path = ""): [string, string][] =>
  typeof value === "string"
    ? [[path.slice(1), value]]
    : Object.entries(value as Record<string, unknown>).flatMap(([key, each]) => leaves(each, `${path}.${key}`));

/** Whether a place of a message is in a branch of a plural. */
function inPlural(message: string, place: number): boolean {
  const open: string[] = [];
  for (const { 0: brace, index } of message.slice(0, place).matchAll(/[{}]/g)) {
    if (brace === "{") open.push(message.slice(index + 1));
    else open.pop();
  }
  return open.some((argument) => /^\w+, plural,/.test(argument));
}

/** An argument, perhaps one word, and a word that ends as a plural does. */
const BESIDE = /\{(\w+)(?:, number)?\}[ \u00a0](?:[\p{L}-]{3,} )?([\p{L}’-]+[sx])(?![\p{L}’])/gu;

/** Each number that stands beside a plural noun, whatever the number. */
const besideNouns = (message: string): string[] =>
  [...message.matchAll(BESIDE)]
    .filter(
      ({ 1: name = "", 2: word = "", index }) =>
        !NAMES.includes(name) && !inPlural(message, index) && !NO_NOUN.test(word),
    )
    .map(([found]) => found);

test("a number beside a noun agrees with it, or is never one", () => {
  const known = Object.values(MANY).flat();
  const found = (["en", "fr"] as const).flatMap((locale) =>
    leaves(messages[locale]).flatMap(([path, text]) =>
      besideNouns(text).map((each) => ({ path, text: `${locale} ${path}: ${each}` })),
    ),
  );
  expect(found.filter(({ path }) => !known.includes(path)).map(({ text }) => text)).toEqual([]);
  // What is no more is not excused.
  expect(known.filter((key) => !found.some(({ path }) => path === key))).toEqual([]);
});

test("what does not agree is found, and what does is not", () => {
  expect(besideNouns("{rows} lignes : {added} nouvelles, {count, number} draws")).toEqual([
    "{rows} lignes",
    "{added} nouvelles",
    "{count, number} draws",
  ]);
  expect(besideNouns("{count} past waits")).toEqual(["{count} past waits"]);
  expect(besideNouns("{count, plural, one {# draw} other {{all} draws}} in {year}")).toEqual([]);
});
