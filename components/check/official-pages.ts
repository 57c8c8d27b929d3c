/** The department on work that counts: 30 hours a week, part-time in an equal amount, 1,560 hours in a year. */
export const WORK_PAGE = {
  en:
    "https://www.canada.ca/en/immigration-refugees-citizenship/services/immigrate-canada/express-entry/who-can-apply/" +
    "federal-skilled-workers.html",
  fr:
    "https://www.canada.ca/fr/immigration-refugies-citoyennete/services/immigrer-canada/entree-express/" +
    "devenir-candidat/admissibilite/travailleurs-qualifies-federal.html",
} as const;
