const EN = "https://www.canada.ca/en/immigration-refugees-citizenship/services";
const FR = "https://www.canada.ca/fr/immigration-refugies-citoyennete/services";

/** Pages of the department that the calculator's figures come from. */
export const CRS_PAGES = {
  criteria: {
    en: `${EN}/immigrate-canada/express-entry/check-score/crs-criteria.html`,
    fr: `${FR}/immigrer-canada/entree-express/verifier-note/criteries-scg.html`,
  },
  // The address of the French page is not known for certain.
  tests: {
    en: `${EN}/study-canada/work/after-graduation/eligibility/language-results.html`,
    fr: `${EN}/study-canada/work/after-graduation/eligibility/language-results.html`,
  },
} as const;
