/*
 * Who may import whom: the one place that says it. ESLint reads it (eslint.config.mjs), docs/architecture.md shows it,
 * and scripts/lint/import-rule.test.ts plants a forbidden import in each room and holds the docs to it.
 *
 * `room`: a folder, or one file at the top. A file is of the longest room that holds it; one without a room fails lint.
 * `may`: the rooms it may import besides itself; a folder stands for all rooms below it.
 * `packages`: the only packages it may import; or, with `not`, all but these. Node's own modules are `node`.
 */

/** Rooms of rules from the ground up: each may import those on lower floors. */
const FLOORS = [
  ["time"],
  ["text"],
  ["record"],
  ["category"],
  ["draw"],
  ["account", "correction", "event", "feed", "mapping", "occupation", "pool"],
  ["after-invitation", "eligibility"],
  ["crs"],
  ["dataset.ts"],
  ["search", "to-do", "alert"],
];
const rule = (name) => `lib/rules/${name}`;
const DATABASE = ["@prisma/client", "@prisma/adapter-pg", "pg"];
const SURROUNDINGS = ["lib/asked.ts", "lib/clock.ts", "lib/env.ts", "lib/logger.ts", "lib/process-wide.ts"];
const WRITERS = ["@resvg/resvg-js", "@sqlite.org/sqlite-wasm", "fflate", "write-excel-file"];
const REACT = ["react", "react-dom", "recharts"];

const rules = FLOORS.flatMap((rooms, floor) =>
  rooms.map((name) => ({
    room: rule(name),
    may: FLOORS.slice(0, floor).flat().map(rule),
    packages: ["zod"],
    why: "Rules are pure, and know the rules of lower floors only.",
  })),
);

/** What a view may use; the charts may use Recharts too. */
const VIEW = {
  may: ["components", "lib/rules", "lib/figures", "lib/format.ts", "lib/i18n"],
  packages: ["next", "next-intl", "react", "react-dom"],
};

export const IMPORT_TABLE = [
  {
    room: "app",
    may: ["components", "lib"],
    packages: { not: ["recharts", ...DATABASE] },
    why: "A route reads through lib and draws through components.",
  },
  { room: "components", ...VIEW, why: "A view draws what it is given; an action comes in as a prop." },
  { room: "components/admin", ...VIEW, why: "The same for the admin; its words and form states serve lib/admin too." },
  {
    room: "components/charts",
    ...VIEW,
    packages: [...VIEW.packages, "recharts"],
    why: "The only room that knows Recharts.",
  },
  ...rules,
  {
    room: "lib/figures",
    may: ["lib/rules", "lib/format.ts", "lib/i18n"],
    packages: ["d3-array", "next-intl"],
    why: "Figures are pure: values, places, SVG and words.",
  },
  {
    room: "lib/sources",
    may: ["lib/rules"],
    packages: ["csv-parse", "zod", "node"],
    why: "A source is read and compared, never written. Only fetch-feed.ts uses the network.",
  },
  {
    room: "lib/db",
    may: ["lib/rules", "lib/sources", "lib/cron.ts", ...SURROUNDINGS],
    packages: { not: ["react-dom", "recharts", "next", "next-intl"] },
    why: "Queries and commands know neither figures nor views.",
  },
  {
    room: "lib/auth",
    may: ["lib/db", "lib/rules", ...SURROUNDINGS],
    packages: { not: [...REACT, ...DATABASE] },
    why: "Signing in knows no view.",
  },
  {
    room: "lib/admin",
    may: [
      "lib/auth",
      "lib/db",
      "lib/sources",
      "lib/rules",
      "lib/http",
      "lib/i18n",
      "lib/format.ts",
      ...SURROUNDINGS,
      "components/admin",
    ],
    packages: ["next", "next-intl", "server-only", "zod", "node"],
    why: "The frame of the admin's actions: guard, read, record engine, redirect. It draws nothing.",
  },
  {
    room: "lib/http",
    may: ["lib/db", "lib/sources", "lib/rules", "lib/i18n", ...SURROUNDINGS],
    packages: { not: [...REACT, "@prisma/client", "@prisma/adapter-pg"] },
    why: "The server and what every answer has: headers, tags, limits, the page cache.",
  },
  {
    room: "lib/api",
    may: ["lib/rules", "lib/figures"],
    packages: ["csv-stringify", "write-excel-file", "zod"],
    why: "The shapes of JSON, CSV and calendar files, workbooks and archives are pure.",
  },
  {
    room: "lib/apart",
    may: ["lib/api", "lib/rules/time", "lib/process-wide.ts"],
    packages: [...WRITERS, "piscina", "server-only", "node"],
    why: "What takes the processor for long is made in a thread of its own.",
  },
  {
    room: "lib/answers",
    may: [
      "lib/api",
      "lib/http",
      "lib/db",
      "lib/figures",
      "lib/image",
      "lib/rules",
      "lib/i18n",
      "lib/format.ts",
      ...SURROUNDINGS,
    ],
    packages: ["next", "next-intl", "server-only", "node"],
    why: "Answers of addresses that are no pages: API, images, frames.",
  },
  {
    room: "lib/schedule",
    may: ["lib/db", "lib/sources", "lib/rules", "lib/cron.ts", ...SURROUNDINGS],
    packages: ["pg", "server-only", "node"],
    why: "It lets the feed be read by the clock.",
  },
  {
    room: "lib/alerts",
    may: ["lib/db", "lib/api", "lib/figures", "lib/rules", "lib/sources", "lib/i18n", "lib/format.ts", ...SURROUNDINGS],
    packages: ["next-intl", "nodemailer", "server-only", "zod", "node"],
    why: "Telling by e-mail and webhook: what is told follows from the histories.",
  },
  {
    room: "lib/image",
    may: ["lib/apart"],
    packages: ["lru-cache", "server-only", "node"],
    why: "SVG to PNG.",
  },
  {
    room: "lib/i18n",
    may: ["lib/rules", "lib/env.ts"],
    packages: ["next", "next-intl"],
    why: "Languages and their messages.",
  },
  { room: "lib/format.ts", may: ["lib/rules"], packages: [], why: "Numbers and days as a language writes them." },
  { room: "lib/clock.ts", may: ["lib/rules/time", "lib/env.ts"], packages: ["server-only"], why: "The only clock." },
  { room: "lib/cron.ts", may: ["lib/rules/time"], packages: ["croner"], why: "Times of a schedule." },
  { room: "lib/env.ts", may: ["lib/cron.ts"], packages: ["zod", "node"], why: "The only reader of the environment." },
  { room: "lib/process-wide.ts", may: [], packages: [], why: "What a process has once." },
  { room: "lib/asked.ts", may: ["lib/process-wide.ts"], packages: ["node"], why: "The request that is answered." },
  { room: "lib/logger.ts", may: SURROUNDINGS, packages: ["pino", "node"], why: "The only log." },
  {
    room: "proxy.ts",
    may: ["lib/http", "lib/auth", "lib/i18n", "lib/rules", "lib/figures", "lib/logger.ts"],
    packages: ["next", "next-intl", "node"],
    why: "What comes before every page.",
  },
  {
    room: "instrumentation.ts",
    may: ["lib/auth", "lib/schedule", "lib/alerts", "lib/logger.ts"],
    packages: ["node"],
    why: "What begins with the server.",
  },
  {
    room: "next.config.js",
    may: ["lib/http"],
    packages: ["next", "next-intl", "node"],
    why: "Plain JavaScript, read by Next.",
  },
  {
    room: "prisma/reference",
    may: ["lib/rules"],
    packages: ["csv-parse", "zod", "node"],
    why: "Reference files are read and checked.",
  },
  {
    room: "prisma/seed.ts",
    may: ["lib", "prisma"],
    packages: { not: REACT },
    why: "It writes the reference files through lib.",
  },
  { room: "scripts", may: ["lib", "prisma"], packages: { not: REACT }, why: "Commands know neither routes nor views." },
  { room: "scripts/lint", may: ["import-table.mjs"], packages: ["node"], why: "It makes a rule of this table." },
  {
    room: "e2e",
    may: ["lib/rules", "lib/sources", "scripts", "prisma/reference"],
    packages: { not: [...REACT, "@prisma/client", "@prisma/adapter-pg"] },
    why: "Journeys look from outside, with a database client of their own.",
  },
  {
    room: "playwright.config.ts",
    may: ["e2e", "scripts"],
    packages: ["@playwright/test"],
    why: "Settings of the journeys.",
  },
  {
    room: "playwright.builds.config.ts",
    may: ["playwright.config.ts"],
    packages: [],
    why: "Settings of the journeys over two builds.",
  },
  { room: "playwright.faults.config.ts", may: ["playwright.config.ts"], packages: [], why: "Settings of faults." },
  { room: "vitest.config.ts", may: [], packages: ["vitest", "node"], why: "Settings of the tests." },
  { room: "prisma.config.ts", may: [], packages: ["prisma"], why: "Settings of Prisma." },
  { room: "postcss.config.mjs", may: [], packages: [], why: "Settings of the style sheet." },
  { room: ".dependency-cruiser.mjs", may: [], packages: [], why: "Settings of the search for import circles." },
  { room: "import-table.mjs", may: [], packages: [], why: "This table." },
  {
    room: "eslint.config.mjs",
    may: ["import-table.mjs", "scripts/lint"],
    packages: { not: REACT },
    why: "It makes lint of this table.",
  },
];

const isIn = (place, folder) => `${place}/`.startsWith(`${folder}/`);
const withoutEnding = (file) => file.replace(/\.(?:(?:d\.)?m?tsx?|m?js)$/, "");

const longestFirst = [...IMPORT_TABLE].sort((a, b) => b.room.length - a.room.length);

/** The row of a file or folder, named from the root with or without its ending; undefined for one in no room. */
export const rowOf = (place) =>
  longestFirst.find(({ room }) => isIn(place, room) || withoutEnding(place) === withoutEnding(room));

export const roomOf = (place) => rowOf(place)?.room;

/** True when files of a row may import this place; what is in no room, as a package's file, is not judged. */
export function mayImport(row, place) {
  const room = roomOf(place);
  return room === undefined || room === row.room || row.may.some((allowed) => isIn(room, allowed));
}

/** True when files of a row may use this package. */
export const mayUse = ({ packages }, name) => (packages.not ? !packages.not.includes(name) : packages.includes(name));
