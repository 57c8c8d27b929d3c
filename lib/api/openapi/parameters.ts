import { GRAINS, SHOWS } from "@/lib/figures/query/invitations-query";
import { MAX_OCCUPATIONS } from "../query";
import { LAYOUTS, MEASURES } from "@/lib/figures/query/explore-query";
import { THEME_NAMES } from "@/lib/figures/images/theme";
import { CATEGORY_KINDS } from "@/lib/rules/category/category";
import { MAX_SCORE } from "@/lib/rules/draw/draw";
import { MAX_LIMIT } from "@/lib/rules/draw/list-query";
import { DRAW_SORTS } from "@/lib/rules/draw/order";
import { PERIODS } from "@/lib/rules/draw/period";
import { LOCALES, type Bilingual } from "@/lib/rules/text/bilingual";
import { MAX_TITLE } from "@/lib/rules/text/query-codec";

/** A parameter of the API: what it takes, as JSON Schema, and what it means. */
export type ApiParameter = {
  readonly schema: Readonly<Record<string, unknown>>;
  readonly meaning: Bilingual;
};

const text = { type: "string" } as const;
const day = { type: "string", format: "date" } as const;
const score = { type: "integer", minimum: 0, maximum: MAX_SCORE } as const;
const choice = (words: readonly string[]) => ({ type: "string", enum: words }) as const;
const of = (schema: ApiParameter["schema"], en: string, fr: string): ApiParameter => ({ schema, meaning: { en, fr } });

const SORTS = DRAW_SORTS.flatMap((sort) => [sort, `-${sort}`]);

/** Every parameter of the API by its name; an address may take a part of them. */
export const PARAMETERS = {
  number: of(text, "Number of a draw, such as 379 or 91a.", "Numéro d’une ronde, comme 379 ou 91a."),
  noc: of(text, "Code of NOC 2021: five digits.", "Code de la CNP 2021\u00a0: cinq chiffres."),
  table: of(text, "Name of a table, such as draws.", "Nom d’une table, comme draws."),
  lang: of(choice(LOCALES), "Language of names and addresses.", "Langue des noms et des adresses."),
  asOf: of(
    day,
    "The data as they were at the end of this day in Ottawa.",
    "Les données telles qu’elles étaient à la fin de ce jour, à Ottawa.",
  ),
  excel: of(
    choice(LOCALES),
    "A CSV that opens right in Excel of this language.",
    "Un CSV qui s’ouvre bien dans un Excel de cette langue.",
  ),
  category: of(text, "Slugs of categories, with commas.", "Identifiants de catégories, séparés par des virgules."),
  kind: of(
    text,
    `Types of category, with commas: ${CATEGORY_KINDS.join(", ")}.`,
    `Types de catégorie, séparés par des virgules\u00a0: ${CATEGORY_KINDS.join(", ")}.`,
  ),
  from: of(text, "First day, included; for lists, a year.", "Premier jour, inclus; pour les listes, une année."),
  to: of(text, "Last day, included; for lists, a year.", "Dernier jour, inclus; pour les listes, une année."),
  min: of(score, "Lowest cut-off, included.", "Seuil le plus bas, inclus."),
  max: of(score, "Highest cut-off, included.", "Seuil le plus élevé, inclus."),
  q: of(text, "Words to find.", "Mots à trouver."),
  sort: of(choice(SORTS), "Order; a minus sign means descending.", "Ordre; un signe moins\u00a0: décroissant."),
  limit: of(
    { type: "integer", minimum: 1, maximum: MAX_LIMIT },
    `Most entries in the answer: up to ${MAX_LIMIT}.`,
    `Nombre maximal d’entrées\u00a0: jusqu’à ${MAX_LIMIT}.`,
  ),
  cursor: of(text, "The next of the answer before.", "Le next de la réponse précédente."),
  since: of(
    text,
    "A day in Ottawa, an instant, or a data version.",
    "Un jour à Ottawa, un instant ou une version des données.",
  ),
  categories: of(text, "Slugs of categories, with commas.", "Identifiants de catégories, séparés par des virgules."),
  measure: of(choice(MEASURES), "What is shown.", "Ce qui est montré."),
  reference: of(text, "A category slug or a score to compare with.", "Un identifiant de catégorie ou une note repère."),
  period: of(choice(PERIODS), "A period up to the day known to.", "Une période jusqu’au jour connu."),
  layout: of(choice(LAYOUTS), "How charts are laid out.", "Disposition des graphiques."),
  events: of(choice(["on", "off"]), "Policy events too.", "Avec les changements de politique."),
  theme: of(choice(THEME_NAMES), "Colours of the picture.", "Couleurs de l’image."),
  width: of(choice(["desktop", "tablet", "phone"]), "Width of the picture.", "Largeur de l’image."),
  by: of(choice(GRAINS), "What invitations are added up by.", "Regroupement des invitations."),
  show: of(choice(SHOWS), "What the page shows; the answer has both.", "Ce que montre la page; la réponse a les deux."),
  score: of(score, "A CRS score.", "Une note au SCG."),
  pnp: of(choice(["on", "off"]), "Cut-offs of PNP draws too.", "Avec les seuils des rondes du PCP."),
  title: of(
    { type: "string", maxLength: MAX_TITLE },
    "A title of your own, in the place of the finding.",
    "Un titre à vous, à la place du constat.",
  ),
  on: of(day, "A day up to the day known to.", "Un jour jusqu’au jour connu."),
} as const satisfies Readonly<Record<string, ApiParameter>>;

export type ParameterName = keyof typeof PARAMETERS;

/** The same of one address, where it is not that of the others. */
export const parameterAt = (path: string, name: ParameterName): ApiParameter =>
  path === "occupations" && name === "limit"
    ? of(
        { type: "integer", minimum: 1, maximum: MAX_OCCUPATIONS },
        `Most occupations in the answer: up to ${MAX_OCCUPATIONS}.`,
        `Nombre maximal de professions\u00a0: jusqu’à ${MAX_OCCUPATIONS}.`,
      )
    : PARAMETERS[name];
