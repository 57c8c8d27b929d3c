import { fetchFeed } from "@/lib/sources/feed/fetch-feed";
import { feedErrorSentence, type FeedError } from "@/lib/sources/feed/feed-error";
import { readElements, type Elements } from "./read-elements";

/**
 * Where the lists of elements are fetched from when nothing else is set: the files of the page of the classification,
 * English and French, by the form of the addresses of its other files. NOC_URLS sets others.
 */
export const OFFICIAL_ELEMENTS: readonly string[] = [
  "https://www.statcan.gc.ca/en/statistical-programs/document/noc_2021_version_1.0_-_elements.csv",
  "https://www.statcan.gc.ca/fr/programmes-statistiques/document/cnp_2021_version_1.0_-_elements.csv",
];

/** The longer of the lists has about 6 MB. */
const MAX_BYTES = 50_000_000;

/** Why a list could not be taken: it could not be fetched, or in one sentence why what came is no list. */
export type ElementsRefusal = FeedError | string;

type Refused = { readonly ok: false; readonly address: string; readonly refusal: ElementsRefusal };

export type FetchedElements = { readonly ok: true; readonly address: string; readonly elements: Elements } | Refused;

/** Why a list could not be taken, in one English sentence that names its address. */
export const refusalSentence = ({ address, refusal }: Pick<Refused, "address" | "refusal">): string =>
  typeof refusal === "string"
    ? `what ${address} answers is not a list of elements of NOC 2021: ${refusal}.`
    : `${address}: ${feedErrorSentence(refusal).replaceAll("the feed", "the list").replaceAll("The feed", "The list")}`;

/**
 * Fetches a list of the elements of NOC 2021 as the feed is fetched, under the same limits of time and redirection, and
 * reads it. Never throws.
 * @param known the codes of all unit groups
 * @param timeoutMs for the whole of it
 */
export async function fetchElements(
  address: string,
  known: ReadonlySet<string>,
  { timeoutMs }: { readonly timeoutMs?: number } = {},
): Promise<FetchedElements> {
  const fetched = await fetchFeed(address, { timeoutMs, mostBytes: MAX_BYTES, accept: "text/csv" });
  if (!fetched.ok) return { ok: false, address, refusal: fetched.refusal };
  const read = readElements(fetched.bytes, known);
  return read.ok ? { ok: true, address, elements: read.elements } : { ok: false, address, refusal: read.reason };
}
