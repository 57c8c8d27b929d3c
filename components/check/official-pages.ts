/** The department on work that counts: 30 hours a week, part-time in an equal amount, 1,560 hours in a year. */
export const WORK_PAGE = {
  en:
    "https://www.canada.ca/en/immigration-refugees-citizenship/services/immigrate-canada/express-entry/who-can-apply/" +
    "federal-skilled-workers.html",
  fr:
    "https://www.canada.ca/fr/immigration-refugies-citoyennete/services/immigrer-canada/entree-express/" +
    "devenir-candidat/admissibilite/travailleurs-qualifies-federal.html",
} as const;

/** The ministerial instructions that say how long results and profiles count; in English alone here. */
export const INSTRUCTIONS_2017 =
  "https://www.canada.ca/en/immigration-refugees-citizenship/corporate/mandate/policies-operational-instructions-" +
  "agreements/ministerial-instructions/express-entry-application-management-system/" +
  "amending-express-entry-system-2017.html";
