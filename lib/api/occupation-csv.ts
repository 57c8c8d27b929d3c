import type { IsoDate } from "@/lib/rules/time/iso-date";
import { versionInForce } from "@/lib/rules/category/current-version";
import { teerOf } from "@/lib/rules/occupation/occupation";
import { drawsEntered } from "@/lib/rules/eligibility/occupation-eligibility";
import { versionsListing } from "@/lib/rules/occupation/occupation-history";
import { toCsv } from "./csv";
import type { ApiView } from "./view";

const COLUMNS = [
  "noc",
  "title_en",
  "title_fr",
  "teer",
  "categories_now",
  "versions",
  "draws",
  "last_draw",
  "last_draw_date",
] as const;

/** The unit groups as CSV, a row each; lists in a cell are joined by a blank. */
export const occupationsCsv = ({ dataset: { occupations, categories, draws } }: ApiView, today: IsoDate): string =>
  toCsv(
    COLUMNS,
    occupations.map(({ noc, title }) => {
      const entered = drawsEntered(noc, draws, categories);
      return {
        noc,
        title_en: title.en,
        title_fr: title.fr,
        teer: teerOf(noc),
        categories_now: categories
          .filter((category) => versionInForce(category, today)?.occupations.includes(noc))
          .map(({ slug }) => slug)
          .join(" "),
        versions: versionsListing(noc, categories)
          .map(({ slug }) => slug)
          .join(" "),
        draws: entered.length,
        last_draw: entered[0]?.draw.number ?? null,
        last_draw_date: entered[0]?.draw.date ?? null,
      };
    }),
  );
