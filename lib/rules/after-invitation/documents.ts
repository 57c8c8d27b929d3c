import { isoDate, type IsoDate } from "@/lib/rules/time/iso-date";

/** What an application after an invitation may have to hold, in the order in which it is worth starting on. */
export const DOCUMENTS = [
  "police",
  "assessment",
  "medical",
  "employment",
  "funds",
  "identity",
  "language",
  "canadian-study",
  "nomination",
  "offer",
  "certificate",
  "family",
  "translation",
  "representative",
] as const;
export type ApplicationDocument = (typeof DOCUMENTS)[number];

/** Programmes to which an invitation is issued. */
export const INVITED_UNDER = ["fsw", "cec", "fst", "pnp"] as const;
export type InvitedUnder = (typeof INVITED_UNDER)[number];

/** What can be true of an applicant beside the programme. */
export const CIRCUMSTANCES = [
  "foreign-study",
  "canadian-study",
  "offer",
  "authorized",
  "certificate",
  "family",
  "translation",
  "representative",
] as const;
export type Circumstance = (typeof CIRCUMSTANCES)[number];

/** What is known of an applicant; null = not said. */
export type Applicant = {
  readonly program: InvitedUnder | null;
  readonly circumstances: readonly Circumstance[] | null;
};

/** `depends`: on what was not said. */
export type Need = "needed" | "not_needed" | "depends" | "not_established";

/** The circumstance on which a document alone depends. */
const ONLY_WITH: Partial<Record<ApplicationDocument, Circumstance>> = {
  assessment: "foreign-study",
  "canadian-study": "canadian-study",
  offer: "offer",
  certificate: "certificate",
  family: "family",
  translation: "translation",
  representative: "representative",
};

/**
 * Whether an applicant needs a document. Whoever applies needs those of identity, police, work, language and health.
 * Proof of funds: for FSW and FST, but not for someone who may work in Canada and has a valid job offer; not for CEC;
 * what holds for a nominee is not established here.
 * Sources: "Documents for Express Entry", with its page "Proof of funds", and "Applications for permanent residence
 * programs subject to the Express Entry completeness check", canada.ca.
 */
export function needOf(document: ApplicationDocument, { program, circumstances }: Applicant): Need {
  const has = (circumstance: Circumstance) => circumstances?.includes(circumstance) ?? false;
  const yes = (answer: boolean): Need => (answer ? "needed" : "not_needed");
  const circumstance = ONLY_WITH[document];
  if (circumstance) return circumstances === null ? "depends" : yes(has(circumstance));
  if (document === "nomination") return program === null ? "depends" : yes(program === "pnp");
  if (document !== "funds") return "needed";
  if (program === "pnp") return "not_established";
  if (program === "cec") return "not_needed";
  if (program === null || circumstances === null) return "depends";
  return yes(!has("offer") || !has("authorized"));
}

/** From this day on the medical exam followed the application, on request. */
const MEDICAL_ON_REQUEST = isoDate("2023-10-01");
/** From this day on proof of it goes with the application again. */
const MEDICAL_UPFRONT = isoDate("2025-08-21");

/** When the medical exam is due: with the application, on request after it, or, from `from` on, the other way. */
export type MedicalExam = { readonly when: "with" | "after"; readonly changes: IsoDate | null };

/**
 * When the medical exam was due for an application handed in between two days, both included: before 2023-10-01 and
 * from 2025-08-21 on with the application, in between on request. Sources: the department's completeness check (as of
 * 2023-10-01) and its notice of 2025-08-12, canada.ca.
 */
export function medicalExam(from: IsoDate, until: IsoDate): MedicalExam {
  const on = (day: IsoDate): MedicalExam["when"] =>
    MEDICAL_ON_REQUEST <= day && day < MEDICAL_UPFRONT ? "after" : "with";
  const change = [MEDICAL_ON_REQUEST, MEDICAL_UPFRONT].find((day) => from < day && day <= until);
  return { when: on(from), changes: change ?? null };
}
