import { OFFICIAL_FEED } from "@/lib/rules/feed/official-feed";

/** Addresses outside the tracker, each in both languages. */
export const OFFICIAL = {
  feed: OFFICIAL_FEED,
  rounds: {
    en:
      "https://www.canada.ca/en/immigration-refugees-citizenship/corporate/mandate/" +
      "policies-operational-instructions-agreements/ministerial-instructions/express-entry-rounds.html",
    fr:
      "https://www.canada.ca/fr/immigration-refugies-citoyennete/organisation/mandat/" +
      "politiques-directives-operationnelles-ententes-accords/instructions-ministerielles/entree-express-rondes.html",
  },
  openGovernmentLicence: {
    en: "https://open.canada.ca/en/open-government-licence-canada",
    fr: "https://ouvert.canada.ca/fr/licence-du-gouvernement-ouvert-canada",
  },
  statcanLicence: {
    en: "https://www.statcan.gc.ca/en/terms-conditions/open-licence",
    fr: "https://www.statcan.gc.ca/fr/reference/licence",
  },
} as const;
