import type { Locale } from "@/lib/rules/text/bilingual";

/**
 * The profile of a unit group on the site of the National Occupational Classification (Employment and Social
 * Development Canada), to which IRCC's own page on finding a NOC code leads.
 */
export const officialProfile = (noc: string, locale: Locale): string =>
  `https://noc.esdc.gc.ca/Structure/NOCProfile?code=${noc}&version=2021.0&GocTemplateCulture=${locale}-CA`;

/** The search of that site. */
export const officialSearch = (locale: Locale): string => `https://noc.esdc.gc.ca/?GocTemplateCulture=${locale}-CA`;

/**
 * Immigration and Refugee Protection Regulations: the work that the Federal Skilled Worker Class, s. 75, and the
 * Canadian Experience Class, s. 87.1, ask for.
 */
export const REGULATIONS = {
  fsw: {
    en: "https://laws-lois.justice.gc.ca/eng/regulations/SOR-2002-227/section-75.html",
    fr: "https://laws-lois.justice.gc.ca/fra/reglements/DORS-2002-227/article-75.html",
  },
  cec: {
    en: "https://laws-lois.justice.gc.ca/eng/regulations/SOR-2002-227/section-87.1.html",
    fr: "https://laws-lois.justice.gc.ca/fra/reglements/DORS-2002-227/article-87.1.html",
  },
} as const;

/** Where the classification itself is published: the source of the meaning of TEER. */
export const NOC_2021 = {
  en: "https://www.statcan.gc.ca/en/subjects/standard/noc/2021/indexV1",
  fr: "https://www.statcan.gc.ca/fr/sujets/norme/cnp/2021/indexV1",
} as const;
