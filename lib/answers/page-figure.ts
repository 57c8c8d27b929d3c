import { getTranslations } from "next-intl/server";
import { LANG, readQuery, type Read } from "@/lib/api/query";
import { getDataset } from "@/lib/db/dataset";
import { publicUrl } from "@/lib/env";
import { PAGE_FIGURES, type PageFigureName } from "@/lib/figures/explore/page-away";
import { pageImage } from "@/lib/figures/images/page-image";
import type { PageFigure } from "@/lib/figures/pages/page-figure";
import { periodFigure } from "@/lib/figures/pages/period-figure";
import { poolFigure } from "@/lib/figures/pages/pool-figure";
import { toDateFigure } from "@/lib/figures/pages/to-date-figure";
import {
  formatInvitationsQuery,
  INVITATIONS_PARAMETERS,
  parseInvitationsQuery,
} from "@/lib/figures/query/invitations-query";
import { formatDay } from "@/lib/format";
import type { DatasetNow } from "@/lib/rules/dataset";
import { formatPoolQuery, parsePoolQuery, POOL_PARAMETERS } from "@/lib/rules/pool/query";
import type { Locale } from "@/lib/rules/text/bilingual";
import {
  addressOf,
  ownTitle,
  paramsOf,
  queryTable,
  type QueryParams,
  type QueryProblem,
} from "@/lib/rules/text/query-codec";
import { PICTURE, pictureSize, type PictureValues, type SeriesImage } from "./series-image";

/** A figure of a page with what is around it, in one language. */
type Found = {
  readonly figure: PageFigure;
  readonly dataset: DatasetNow;
  /** The page at this state, below the language. */
  readonly path: string;
  /** Whose title it is, where the values come from and to what day they are known. */
  readonly source: string;
  /** Parameters of the page that could not be read. */
  readonly problems: readonly QueryProblem[];
};

/** The name of a figure in an address; null for another word. */
export const pageFigureName = (text: string): PageFigureName | null =>
  PAGE_FIGURES.find((name) => name === text) ?? null;

/** The parameters that a figure reads besides language, title, theme and width. */
const ownParameters = (name: PageFigureName): readonly string[] =>
  name === "pool" ? POOL_PARAMETERS : INVITATIONS_PARAMETERS;

async function figureOf(name: PageFigureName, dataset: DatasetNow, params: QueryParams, locale: Locale) {
  const [figure, common, doubt] = await Promise.all([
    getTranslations({ locale, namespace: "figure" }),
    getTranslations({ locale, namespace: "common" }),
    getTranslations({ locale, namespace: "doubt" }),
  ]);
  if (name === "pool") {
    const { problems, ...query } = parsePoolQuery(params, dataset.draws, dataset.knownTo);
    const t = await getTranslations({ locale, namespace: "pool.map" });
    const made = poolFigure({ dataset, query, locale }, { t, figure, common, doubt });
    return { made, problems, path: addressOf("/pool", formatPoolQuery({ ...query, asked: false })) };
  }
  const { problems, ...query } = parseInvitationsQuery(params, dataset);
  const t = await getTranslations({ locale, namespace: "invitations" });
  const make = name === "invitations" ? periodFigure : toDateFigure;
  const made = make({ dataset, query, locale }, { t, figure, common, doubt });
  return { made, problems, path: addressOf("/invitations", formatInvitationsQuery(query)) };
}

/**
 * The figure of a page at an address of it, with a title of the reader's own where there is one. What cannot be read
 * falls back, as on the page, and is in `problems`.
 */
export async function shownFigure(name: PageFigureName, params: QueryParams, locale: Locale): Promise<Found> {
  const dataset = await getDataset();
  const { made, problems, path } = await figureOf(name, dataset, params, locale);
  const title = ownTitle().read(params.title, null).value;
  const [images, explore] = await Promise.all([
    getTranslations({ locale, namespace: "images" }),
    getTranslations({ locale, namespace: "explore" }),
  ]);
  const source = images("source", { knownTo: formatDay(dataset.knownTo, locale) });
  return {
    figure: { ...made, heading: title ?? made.heading },
    dataset,
    path,
    source: title === null ? source : `${explore("ownTitle", { finding: made.heading })} ${source}`,
    problems,
  };
}

type Values = PictureValues & { readonly lang: Locale; readonly title: string | null };

const TABLE = queryTable<Values, null>({ ...LANG, ...PICTURE, title: ownTitle() });

/** Reads the address of a picture of the figure of a page: its own query, the language, a title, theme and width. */
export async function pageFigureImage(name: PageFigureName, search: URLSearchParams): Promise<Read<SeriesImage>> {
  const read = readQuery(TABLE, search, null, () => [], ownParameters(name));
  if (!read.ok) return read;
  const { lang: locale, theme, width } = read.values;
  const { figure, dataset, path, source, problems } = await shownFigure(name, paramsOf(search), locale);
  if (problems.length > 0) return { ok: false, errors: problems.map(({ field, rule }) => ({ field, message: rule })) };
  const [images, common] = await Promise.all([
    getTranslations({ locale, namespace: "images" }),
    getTranslations({ locale, namespace: "common" }),
  ]);
  const address = images("address", { site: common("siteName"), address: `${publicUrl()}/${locale}${path}` });
  return {
    ok: true,
    key: ["page", name, dataset.changedAt.getTime(), dataset.knownTo, search.toString()].join(" "),
    name: `express-entry-${name}-${dataset.knownTo}`,
    svg: (font) => pageImage(figure, { size: pictureSize(width), theme, font, source: [source, address] }),
  };
}
