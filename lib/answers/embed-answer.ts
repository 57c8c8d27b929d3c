import { getTranslations } from "next-intl/server";
import { etagOf, isKnown } from "@/lib/http/etag";
import { imageSource } from "./image-source";
import { knownLocale, type Shown } from "./image-of";
import { embedHtml, exploreCharts, type Embed } from "@/lib/figures/images/embed-html";
import { shortNotes } from "@/lib/figures/images/explore-image";
import type { Locale } from "@/lib/rules/text/bilingual";
import { publicUrl } from "@/lib/env";

/** What is shown in a frame, and the path of the page that says more. */
type Found = { readonly shown: Shown; readonly path: string; readonly notes?: readonly string[] };

async function embedOf({ shown: { facts, model, language, words, dataset }, path, notes = [] }: Found): Promise<Embed> {
  const { locale } = language;
  return {
    locale,
    heading: facts?.heading ?? model?.heading ?? "",
    subtitle: facts?.over ?? model?.subtitle ?? "",
    numbers: facts?.numbers ?? [],
    charts: model === null ? "" : exploreCharts(model, language.name),
    notes: [...notes, ...(facts && model ? [model.subtitle] : []), ...(model ? shortNotes(model) : [])],
    source: model === null ? "" : await imageSource(model, language, dataset.knownTo),
    page: {
      url: `${publicUrl()}/${locale}${path}`,
      label: words.images("embed.open", { site: words.common("siteName") }),
    },
  };
}

async function nothing(locale: Locale): Promise<Embed> {
  const [images, common] = await Promise.all([
    getTranslations({ locale, namespace: "images" }),
    getTranslations({ locale, namespace: "common" }),
  ]);
  return {
    locale,
    heading: images("embed.notFoundTitle"),
    subtitle: images("embed.notFound"),
    numbers: [],
    charts: "",
    notes: [],
    source: "",
    page: { url: `${publicUrl()}/${locale}`, label: images("embed.open", { site: common("siteName") }) },
  };
}

type Framed = Omit<Embed, "locale" | "page"> & {
  /** The page that says more, below the language, and what a link to it says. */
  readonly path: string;
  readonly label: string;
};

/** A route that answers with a document for a frame of any figure; null from `find` answers 404 in the same form. */
export const frameRoute = <P extends { locale: string }>(
  find: (locale: Locale, params: P, request: Request) => Promise<Framed | null>,
) =>
  documentRoute<P>(async (locale, params, request) => {
    const found = await find(locale, params, request);
    if (found === null) return null;
    const { path, label, ...embed } = found;
    return { ...embed, locale, page: { url: `${publicUrl()}/${locale}${path}`, label } };
  });

/** The same for what images show. */
export const embedRoute = <P extends { locale: string }>(
  find: (locale: Locale, params: P, request: Request) => Promise<Found | null>,
) =>
  documentRoute<P>(async (locale, params, request) => {
    const found = await find(locale, params, request);
    return found && embedOf(found);
  });

const documentRoute =
  <P extends { locale: string }>(find: (locale: Locale, params: P, request: Request) => Promise<Embed | null>) =>
  async (request: Request, context: { params: Promise<P> }): Promise<Response> => {
    const params = await context.params;
    const locale = knownLocale(params.locale);
    const found = locale === null ? null : await find(locale, params, request);
    const body = embedHtml(found ?? (await nothing(locale ?? "en")));
    const tag = etagOf(body);
    if (found && isKnown(request.headers.get("If-None-Match"), tag))
      return new Response(null, { status: 304, headers: { ETag: tag } });
    return new Response(body, {
      status: found ? 200 : 404,
      headers: { "Content-Type": "text/html; charset=utf-8", ETag: tag },
    });
  };
