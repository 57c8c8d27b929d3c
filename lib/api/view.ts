import type { Locale } from "../domain/bilingual";
import type { Dataset } from "../domain/dataset";

/** What an answer is shaped from: the data, the language of its names, and the address of the site. */
export type ApiView = {
  readonly dataset: Dataset;
  readonly locale: Locale;
  /** Address of the site without a final slash, for the addresses of pages. */
  readonly site: string;
};
