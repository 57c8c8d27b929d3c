import { matchAt } from "./span";

/** Minutes ahead of UTC, or a place whose clocks are meant. */
export type Zone = number | Place;
type Place =
  | "America/St_Johns"
  | "America/Toronto"
  | "America/Halifax"
  | "America/Winnipeg"
  | "America/Edmonton"
  | "America/Vancouver";

/** The zone of a clock. `place`: whose clocks a zone of one season is of; null for the others. */
export type ZoneOfClock = { readonly zone: Zone | null; readonly place: Place | null };

const OFFSET = /,?\s?\(?(?:utc|gmt|tuc)(?:\s?([+-])\s?(\d{1,2})(?::?(\d{2}))?(?!\d))?(?![a-z])\)?/y;
/** Behind the seconds of an instant: 11:53:39-05:00. */
const NUMERIC_OFFSET = /(?<=:\d\d)([+-])(\d{2}):?(\d{2})(?!\d)/y;
const SHORT_ZONE =
  /,?\s?\(?(z|ndt|nst|adt|ast|edt|est|et|cdt|cst|ct|mdt|mst|mt|pdt|pst|pt|haa|hna|hae|hne|he|hac|hnc|har|hnr|hap|hnp)(?![a-z])\)?/y;
const LONG_ZONE =
  /,?\s?\(?(?:(atlantic|eastern|central|mountain|pacific)(?: (standard|daylight))? time|heure (?:(normale|avancee) )?(?:de l'(atlantique|est)|du (centre|pacifique)|des (rocheuses)))(?![a-z])\)?/y;

/** Minutes ahead of UTC, and whose clocks they are of in one season; or the place alone. */
const HOURS: Readonly<Record<string, readonly [zone: Zone, place: Place | null]>> = {
  z: [0, null],
  ndt: [-150, "America/St_Johns"],
  nst: [-210, "America/St_Johns"],
  adt: [-180, "America/Halifax"],
  ast: [-240, "America/Halifax"],
  edt: [-240, "America/Toronto"],
  est: [-300, "America/Toronto"],
  et: ["America/Toronto", null],
  cdt: [-300, "America/Winnipeg"],
  cst: [-360, "America/Winnipeg"],
  ct: ["America/Winnipeg", null],
  mdt: [-360, "America/Edmonton"],
  mst: [-420, "America/Edmonton"],
  mt: ["America/Edmonton", null],
  pdt: [-420, "America/Vancouver"],
  pst: [-480, "America/Vancouver"],
  pt: ["America/Vancouver", null],
  haa: [-180, "America/Halifax"],
  hna: [-240, "America/Halifax"],
  hae: [-240, "America/Toronto"],
  hne: [-300, "America/Toronto"],
  he: ["America/Toronto", null],
  hac: [-300, "America/Winnipeg"],
  hnc: [-360, "America/Winnipeg"],
  har: [-360, "America/Edmonton"],
  hnr: [-420, "America/Edmonton"],
  hap: [-420, "America/Vancouver"],
  hnp: [-480, "America/Vancouver"],
};
const PLACES: Readonly<Record<string, readonly [short: string, place: Place]>> = {
  atlantic: ["a", "America/Halifax"],
  atlantique: ["a", "America/Halifax"],
  eastern: ["e", "America/Toronto"],
  est: ["e", "America/Toronto"],
  central: ["c", "America/Winnipeg"],
  centre: ["c", "America/Winnipeg"],
  mountain: ["m", "America/Edmonton"],
  rocheuses: ["m", "America/Edmonton"],
  pacific: ["p", "America/Vancouver"],
  pacifique: ["p", "America/Vancouver"],
};

/**
 * The zone that is named at this place; null when none is.
 * @param plain the same text with plain letters
 */
export function zoneAt(text: string, plain: string, index: number): (ZoneOfClock & { readonly end: number }) | null {
  const offset = matchAt(OFFSET, plain, index) ?? matchAt(NUMERIC_OFFSET, plain, index);
  if (offset) {
    const minutes = Number(offset[2] ?? 0) * 60 + Number(offset[3] ?? 0);
    const zone = offset[1] === "-" ? -minutes : minutes;
    return minutes > 14 * 60 ? null : { zone, place: null, end: index + offset[0].length };
  }
  const long = matchAt(LONG_ZONE, plain, index);
  if (long) {
    const [letter, place] = PLACES[(long[1] ?? long[4] ?? long[5] ?? long[6])!]!;
    const end = index + long[0].length;
    const season = long[2] ?? long[3];
    if (season === undefined) return { zone: place, place: null, end };
    return { ...zoneOf(`${letter}${season === "standard" || season === "normale" ? "s" : "d"}t`), end };
  }
  const short = matchAt(SHORT_ZONE, plain, index);
  // In small letters these are words: "est", "et".
  return short && text.slice(index, index + short[0].length).includes(short[1]!.toUpperCase())
    ? { ...zoneOf(short[1]!), end: index + short[0].length }
    : null;
}

function zoneOf(short: string): ZoneOfClock {
  const [zone, place] = HOURS[short]!;
  return { zone, place };
}
