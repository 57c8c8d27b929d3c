import type { ApplicationDocument } from "@/lib/rules/after-invitation/documents";
import type { Bilingual } from "@/lib/rules/text/bilingual";

const EN = "https://www.canada.ca/en/immigration-refugees-citizenship/services";
const FR = "https://www.canada.ca/fr/immigration-refugies-citoyennete/services";
const DOCUMENTS_EN = `${EN}/immigrate-canada/express-entry/documents`;
const DOCUMENTS_FR = `${FR}/immigrer-canada/entree-express/documents`;

/** The department's page on all documents. */
export const ALL_DOCUMENTS: Bilingual = { en: `${DOCUMENTS_EN}.html`, fr: `${DOCUMENTS_FR}.html` };

/** The department's page on a document, where its address is known for certain; elsewhere the page on all of them. */
export const DOCUMENT_PAGES: Partial<Record<ApplicationDocument, Bilingual>> = {
  police: { en: `${DOCUMENTS_EN}/police-certificates.html`, fr: ALL_DOCUMENTS.fr },
  assessment: { en: `${DOCUMENTS_EN}/education-assessed.html`, fr: `${DOCUMENTS_FR}/evaluer-diplomes-etudes.html` },
  medical: {
    en: `${EN}/application/medical-police/medical-exams.html`,
    fr: `${FR}/demande/medical-police/examens-medicaux.html`,
  },
  funds: { en: `${DOCUMENTS_EN}/proof-funds.html`, fr: `${DOCUMENTS_FR}/preuve-fonds-suffisants.html` },
  language: { en: `${DOCUMENTS_EN}/language-test.html`, fr: ALL_DOCUMENTS.fr },
};
