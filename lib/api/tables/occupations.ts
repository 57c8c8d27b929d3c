import { versionInForce } from "@/lib/rules/category/current-version";
import { drawsEntered } from "@/lib/rules/eligibility/occupation-eligibility";
import { versionsListing } from "@/lib/rules/occupation/occupation-history";
import { teerOf } from "@/lib/rules/occupation/occupation";
import { NONE, tableOf } from "./table";

const NO_DRAW = { en: "no draw", fr: "aucune ronde" };

/** The unit groups of NOC 2021, a row each. */
export const OCCUPATIONS = tableOf({
  name: "occupations",
  title: { en: "Occupations", fr: "Professions" },
  owner: "statcan",
  key: ["noc"],
  refers: [],
  columns: {
    noc: {
      type: "code",
      json: "noc",
      meaning: { en: "Code of NOC 2021: five digits.", fr: "Code de la CNP 2021 : cinq chiffres." },
    },
    title_en: { type: "text", meaning: { en: "Official title in English.", fr: "Titre officiel en anglais." } },
    title_fr: { type: "text", meaning: { en: "Official title in French.", fr: "Titre officiel en français." } },
    teer: { type: "whole", json: "teer", meaning: { en: "TEER category, 0 to 5.", fr: "Catégorie FEER, de 0 à 5." } },
    categories_now: {
      type: "list",
      meaning: {
        en: "Slugs of the categories whose list in force today has it.",
        fr: "Identifiants des catégories dont la liste en vigueur aujourd’hui la contient.",
      },
      blank: NONE,
    },
    versions: {
      type: "list",
      json: "versions",
      meaning: {
        en: "Slugs of the category versions that list it.",
        fr: "Identifiants des versions de catégories qui la contiennent.",
      },
      blank: NONE,
    },
    draws: {
      type: "whole",
      meaning: {
        en: "Draws that experience in this occupation alone could have entered, by the rules of their day.",
        fr: "Rondes ouvertes à une expérience dans cette seule profession, selon les règles du moment.",
      },
    },
    last_draw: {
      type: "text",
      meaning: { en: "Number of the latest of them.", fr: "Numéro de la plus récente." },
      blank: NO_DRAW,
    },
    last_draw_date: { type: "day", meaning: { en: "Its day.", fr: "Son jour." }, blank: NO_DRAW },
  },
  rows: ({ dataset: { occupations, categories, draws } }, day) =>
    occupations.map(({ noc, title }) => {
      const entered = drawsEntered(noc, draws, categories);
      return {
        noc,
        title_en: title.en,
        title_fr: title.fr,
        teer: teerOf(noc),
        categories_now: categories
          .filter((category) => versionInForce(category, day)?.occupations.includes(noc))
          .map(({ slug }) => slug),
        versions: versionsListing(noc, categories).map(({ slug }) => slug),
        draws: entered.length,
        last_draw: entered[0]?.draw.number ?? null,
        last_draw_date: entered[0]?.draw.date ?? null,
      };
    }),
});
