import { stringify } from "csv-stringify/sync";
import type { Locale } from "@/lib/rules/text/bilingual";

/* Files in the layout of Statistics Canada's lists of the elements of NOC 2021, for tests and the bench. */

const COLUMNS = {
  en: ["Level", "Code - NOC 2021 V1.0", "Class title", "Element Type Label English", "Element Description English"],
  fr: [
    "Niveau",
    "Code de la CNP v1.0",
    "Titres de classes",
    "Nom du type d’élément Français",
    "Description d’élément Français",
  ],
} as const;

const TYPES = {
  en: { duty: "Main duties", some: "Illustrative example(s)", all: "All examples" },
  fr: { duty: "Fonctions principales", some: "Exemple(s) illustratif(s)", all: "Tous les exemples" },
} as const;

export type ElementRow = { noc: string; title?: string; kind?: "duty" | "some" | "all"; text: string };

/** A file of such rows. */
export const elementsFile = (rows: readonly ElementRow[], language: Locale = "en"): string =>
  stringify([
    COLUMNS[language],
    ...rows.map(({ noc, title = "A class", kind = "all", text }) => ["5", noc, title, TYPES[language][kind], text]),
  ]);

const QUALITIES =
  "senior,junior,apprentice,chief,lead,assistant,contract,certified,mobile,rural,shift,night,regional,industrial,commercial,residential,municipal,federal,provincial,marine,offshore,hospital,school,factory,warehouse,airport,railway,forestry,mining,retail".split(
    ",",
  );
const FIELDS =
  "aerospace,agriculture,automobile,bakery,banking,beverage,biotechnology,broadcasting,cable,cement,ceramics,chemicals,clothing,coal,community,concrete,construction,courts,dairy,defence,drainage,education,electronics,elevators,energy,engines,fabrics,film,fisheries,flooring,food,footwear,freight,furniture,gas,glass,government,grain,health,heating,hotels,insurance,jewellery,laboratories,leather,lumber,machinery,meat,metals,museums,music,paper,pharmaceuticals,plastics,printing,publishing,pulp,rubber,sewage,shipbuilding,steel,sugar,telecommunications,textiles,tobacco,tourism,transport,utilities,water,wood".split(
    ",",
  );

/**
 * So many job titles, unlike each other, over the unit groups given: words of the titles in the singular, with
 * qualities and fields as the real list has them.
 */
export function manyTitles(count: number, occupations: readonly { noc: string; title: string }[]): ElementRow[] {
  return Array.from({ length: count }, (_, index): ElementRow => {
    const { noc, title } = occupations[index % occupations.length]!;
    const round = Math.floor(index / occupations.length);
    const heads = title
      .toLowerCase()
      .replace(/\(.*?\)/g, "")
      .split(/,| and | et |\/| - /)
      .map((part) => part.trim().replace(/s$/, ""))
      .filter((part) => part !== "");
    const head = heads[round % heads.length]!;
    const field = FIELDS[(round * 7 + index) % FIELDS.length]!;
    return {
      noc,
      title,
      text:
        round % 3 === 0
          ? `${head} - ${field} ${round}`
          : `${QUALITIES[(round + index) % QUALITIES.length]} ${head}, ${field} ${round}`,
    };
  });
}
