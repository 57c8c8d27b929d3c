import type { Locale } from "@/lib/rules/text/bilingual";
import type { Category } from "@/lib/rules/category/category";
import type { Draw, Program } from "@/lib/rules/draw/draw";
import type { UtcInstant } from "@/lib/rules/time/iso-date";
import type { PoolSnapshot } from "@/lib/rules/pool/pool";
import { normaliseRoundName } from "@/lib/rules/category/round-name";
import { rowOf } from "./feed.fixture";
import type { RawRow } from "./row-reader";

/* The official feed as it would publish given draws, with everything surprising that it has done so far. For tests. */

const MONTHS = {
  en: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
  fr: [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
  ],
};
const PROGRAMS: Record<Locale, Record<Program, string>> = {
  en: {
    fsw: "Federal Skilled Worker Program",
    cec: "Canadian Experience Class",
    fst: "Federal Skilled Trades Program",
    pnp: "Provincial Nominee Program",
  },
  fr: {
    fsw: "Programme des travailleurs qualifiés (fédéral)",
    cec: "Catégorie de l’expérience canadienne",
    fst: "Programme des travailleurs de métiers spécialisés (fédéral)",
    pnp: "Programme des candidats des provinces",
  },
};
const OLD_PROGRAMS: Record<Program, string> = {
  fsw: "Federal Skilled Worker",
  cec: "Canadian Experience Class",
  fst: "Federal Skilled Trades",
  pnp: "Provincial Nominee Program",
};

const SHAPES = 13;
const CUT_OFF_SHAPES = 20;

/** An instant in one of the shapes of drawDateTime and, from the thirteenth on, those of drawCutOff too. */
export function instantText(at: UtcInstant | null, language: Locale, shape: number): string {
  if (at === null) return "";
  const [year, month, day] = at.slice(0, 10).split("-") as [string, string, string];
  const [name, clock, plain] = [MONTHS[language][Number(month) - 1]!, at.slice(11, 19), String(Number(day))];
  if (language === "fr")
    return [
      `${plain} ${name} ${year} à ${clock} UTC`,
      `le ${plain === "1" ? "1er" : plain} ${name} ${year} à ${clock} UTC`,
      `${plain} ${name} ${year}, ${clock} TUC`,
    ][shape % 3]!;
  const ordinal = `${plain}${/^1[123]$/.test(plain) ? "th" : (["th", "st", "nd", "rd"][Number(plain) % 10] ?? "th")}`;
  const afternoon = clock >= "13" ? "PM" : "AM";
  return [
    `${name} ${plain}, ${year} at ${clock} UTC`,
    `${name} ${plain}, ${year} ${clock} UTC`,
    `${name} ${day}, ${year}, at ${clock} UTC`,
    `${name} ${day}, ${year}, ${clock} UTC`,
    `${name} ${plain},${year} ${clock} UTC`,
    `${name} ${plain}, ${year} at${clock} UTC`,
    `${name} ${plain}, ${year} at ${at.slice(0, 10)} ${clock} UTC`,
    `${name} ${ordinal} ${year} at ${clock} UTC`,
    `${name} ${day} ${year} at ${clock} UTC`,
    `${name} ${plain}, ${year} at ${clock} ${afternoon} UTC`,
    ` ${name} ${plain}, ${year} at ${clock} UTC`,
    `${name} ${plain}, ${year} at ${clock}`,
    `${name} ${plain},  ${year} at  ${clock} UTC`,
    `${name} ${ordinal}, ${year} at ${clock} UTC`,
    `${name} ${day}. ${year} at ${clock} UTC`,
    `${name} ${plain}, ${year} at ${clock.replace(/^0/, "")} UTC`,
    `${name}  ${plain}, ${year}  at  ${clock} UTC`,
    `${name} ${day}, ${year} at ${clock} ${afternoon}`,
    `${name} ${ordinal} ${year}, ${clock} UTC`,
    `${name} ${day} ${year} ${clock} UTC`,
  ][shape]!;
}

const countText = (count: number, language: Locale) =>
  String(count).replace(/\B(?=(\d{3})+$)/g, language === "fr" ? " " : ",");

const dayText = (day: string, language: Locale) => {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  return language === "fr" ? `${date} ${MONTHS.fr[month - 1]} ${year}` : `${MONTHS.en[month - 1]} ${date}, ${year}`;
};

/** The official French name of a round; a name that has none stays English. */
export function frenchName(roundName: string, categories: readonly Category[]): string {
  const wanted = normaliseRoundName(roundName);
  for (const { roundNames, versions } of categories) {
    for (const { en, fr } of roundNames) if (fr !== null && normaliseRoundName(en) === wanted) return fr;
    for (const { officialName, aliases } of versions) {
      if (
        officialName.fr !== null &&
        [officialName.en, ...aliases].some((name) => name !== null && normaliseRoundName(name) === wanted)
      )
        return officialName.fr;
    }
  }
  return roundName;
}

/** The eighteen counts of a pool, both subtotals among them. */
export function poolText({ asOf, bands, total }: PoolSnapshot, language: Locale): RawRow {
  const candidates = bands.map((band) => band.candidates);
  const sum = (from: number, to: number) => candidates.slice(from, to).reduce((all, each) => all + each, 0);
  const counts = [
    ...candidates.slice(0, 2),
    sum(2, 7),
    ...candidates.slice(2, 7),
    sum(7, 12),
    ...candidates.slice(7, 12),
    ...candidates.slice(12),
    total ?? 0,
  ];
  return {
    ...Object.fromEntries(counts.map((count, index) => [`dd${index + 1}`, countText(count, language)])),
    drawDistributionAsOn: dayText(asOf, language),
  };
}

/**
 * True for a pool with the bands of the feed: those of secondary sources have fewer, and the feed has not published
 * them.
 */
export const isPublished = ({ bands }: PoolSnapshot): boolean => bands.length === 15;

type Published = {
  readonly draws: readonly Omit<Draw, "category" | "version" | "notice" | "revision">[];
  readonly pools: readonly PoolSnapshot[];
  readonly categories: readonly Category[];
};

/**
 * The rows of a feed that holds these draws, newest first, written by hand as the official one is: days both ways
 * round, every shape of an instant, three shapes of link, two wordings of programmes, pools with their subtotals or
 * with eighteen zeros.
 */
export function publishedRows({ draws, pools, categories }: Published, language: Locale): RawRow[] {
  const byDay = new Map(pools.filter(isPublished).map((pool) => [pool.asOf, pool]));
  return draws
    .map((draw, index): RawRow => {
      const pool = draw.poolAsOf === null ? undefined : byDay.get(draw.poolAsOf);
      const path = (draw.instructionUrl ?? "https://www.canada.ca/en/rounds.html")
        .replace("https://www.canada.ca", "")
        .replace(/^\/en\//, `/${language}/`);
      const href = [`/content/canadasite${path}`, path, `https://www.canada.ca${path}`][index % 3]!;
      const wording = language === "en" && index % 2 === 0 ? OLD_PROGRAMS : PROGRAMS[language];
      return rowOf(draw.number, {
        drawNumberURL: [
          `<a href='${href}'>${draw.number}</a>`,
          `<a href="${href}">${draw.number}</a>`,
          `<a class=x href=${href}>${draw.number}</a>`,
        ][index % 3]!,
        drawDate: ["237", "246"].includes(draw.number) ? draw.date.split("-").reverse().join("-") : draw.date,
        drawDateFull: dayText(draw.date, language),
        drawName: language === "fr" ? frenchName(draw.roundName, categories) : draw.roundName,
        drawSize: countText(draw.invitations, language),
        drawCRS: String(draw.cutoff),
        drawText2: draw.programs.map((program) => wording[program]).join(", "),
        drawDateTime: instantText(draw.drawnAt, language, index % SHAPES),
        // #208 names no year.
        drawCutOff:
          draw.number === "208"
            ? "October 7 at 16:38:21 UTC"
            : instantText(draw.tieBreakAt, language, index % CUT_OFF_SHAPES),
        drawDistributionAsOn: dayText(draw.date, language),
        ...(pool && poolText(pool, language)),
      });
    })
    .reverse();
}

/** The file of these rows as it is published: CRLF, with `classes`; the French one in Windows-1252 on some days. */
export function publishedFile(rows: readonly unknown[], encoding: "utf8" | "windows-1252" = "utf8"): Uint8Array {
  const text = JSON.stringify({ classes: "wb-tables table", rounds: rows }, null, 2).replaceAll("\n", "\r\n");
  if (encoding === "utf8") return new TextEncoder().encode(text);
  return Uint8Array.from(
    [...text].map((letter) => (letter === "’" ? 0x92 : letter === "œ" ? 0x9c : letter.charCodeAt(0))),
  );
}
