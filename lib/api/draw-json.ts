import { doubtsOf, isUnconfirmed } from "@/lib/rules/correction/doubt";
import { whyUnknown } from "@/lib/rules/draw/absence";
import type { Draw } from "@/lib/rules/draw/draw";
import type { DRAW_TABLE } from "@/lib/rules/draw/fields";
import { gapTo } from "@/lib/rules/draw/gap";
import { publishedValues } from "@/lib/rules/draw/published";
import { correctionsJson } from "./correction-json";
import { gapJson } from "./gap-json";
import type { ApiView } from "./view";

/** What is not given as it is stored. */
const SHAPED = {
  /** Null while the draw is not classified; `version` is null for a category without versions. */
  category: ({ category: slug, version }: Draw, { dataset, locale }: ApiView) => {
    const category = dataset.categories.find((each) => each.slug === slug);
    return category ? { slug: category.slug, name: category.name[locale], version } : null;
  },
  /** Null for CEC draws, and where no CEC draw lies in the 180 days before. */
  gap: (draw: Draw, { references, dataset }: ApiView) => gapJson(draw, gapTo(draw, references), dataset.crsGrids),
  /** Why the time is unknown, `not_known` too; null where it is known. */
  drawnAtAbsence: (draw: Draw) => whyUnknown(draw, "drawnAt"),
  /** The same of the tie-break. */
  tieBreakAbsence: (draw: Draw) => whyUnknown(draw, "tieBreakAt"),
  /** False until the official feed confirms a draw of secondary sources. */
  confirmed: (draw: Draw, { dataset }: ApiView) => !isUnconfirmed(doubtsOf(draw, dataset.corrections)),
  /** The known errors in the values as published; empty without one. */
  correction: (draw: Draw, { dataset }: ApiView) => correctionsJson(draw, dataset.corrections),
  /** The page of the draw. */
  url: ({ number }: Draw, { locale, site }: ApiView) => `${site}/${locale}/draws/${number}`,
  /** A remark such as *under review*, in the language of the answer; null = none. */
  notice: ({ notice }: Draw, { locale }: ApiView) => notice?.[locale] ?? null,
};
type Shaped = typeof SHAPED;

type Plain = Exclude<(typeof DRAW_TABLE)[keyof typeof DRAW_TABLE]["api"][number]["json"], keyof Shaped>;

/** A draw as the API gives it. Null is unknown; docs/api.md says what each field means. */
export type DrawJson = Pick<Draw, Extract<keyof Draw, Plain>> & {
  readonly [K in keyof Shaped]: ReturnType<Shaped[K]>;
};

/** The top names of the JSON in their order, by which {@link drawJson} gives a draw. */
export const jsonNames = (values = publishedValues()): readonly string[] => [
  ...new Set(values.map(({ json }) => json.replace(/\..*/, ""))),
];
const NAMES = jsonNames();

const isShaped = (name: string): name is keyof Shaped => name in SHAPED;

/** One draw with its gap to CEC, its category named in the language of the answer. */
export function drawJson(draw: Draw, view: ApiView, names = NAMES): DrawJson {
  const fields: Readonly<Record<string, unknown>> = draw;
  const values = names.map((name) => [name, isShaped(name) ? SHAPED[name](draw, view) : fields[name]]);
  return Object.fromEntries(values) as DrawJson;
}
