import type { Bilingual } from "@/lib/rules/text/bilingual";

/** Remarks that are needed again and again, in both languages as readers see them. */
export const NOTICE_PRESETS = {
  under_review: {
    en: "These values are under review.",
    fr: "Ces valeurs sont à l’étude.",
  },
  not_yet_official: {
    en: "Entered before the official page of this draw was published; it may still change.",
    fr: "Saisie avant la publication de la page officielle de cette ronde\u00a0; elle peut encore changer.",
  },
} as const satisfies Record<string, Bilingual>;
export type RemarkPreset = keyof typeof NOTICE_PRESETS;

/** What a person may choose: none, one of ours, or their own words. */
export const NOTICE_CHOICES = ["none", "under_review", "not_yet_official", "own"] as const;
export type RemarkChoice = (typeof NOTICE_CHOICES)[number];

/** A remark as entered; the texts count only for one's own words. */
export type RemarkEntry = { readonly choice: string; readonly en: string; readonly fr: string };
export type RemarkEntryProblem = {
  readonly field: "choice" | "remarkEn" | "remarkFr";
  readonly code: "missing" | "too_long" | "bad_characters";
};

const MAX_NOTICE_TEXT = 300;

/** The choice that stands for a remark. */
export function remarkChoice(notice: Bilingual | null): RemarkChoice {
  if (notice === null) return "none";
  return (
    NOTICE_CHOICES.find(
      (choice) =>
        choice in NOTICE_PRESETS &&
        NOTICE_PRESETS[choice as RemarkPreset].en === notice.en &&
        NOTICE_PRESETS[choice as RemarkPreset].fr === notice.fr,
    ) ?? "own"
  );
}

/** Reads a remark as entered: both languages or none. Never throws: every problem is a value. */
export function parseRemark({
  choice,
  en,
  fr,
}: RemarkEntry):
  | { readonly ok: true; readonly notice: Bilingual | null }
  | { readonly ok: false; readonly problems: readonly RemarkEntryProblem[] } {
  const chosen = NOTICE_CHOICES.find((each) => each === choice);
  if (chosen === undefined) return { ok: false, problems: [{ field: "choice", code: "missing" }] };
  if (chosen === "none") return { ok: true, notice: null };
  if (chosen !== "own") return { ok: true, notice: NOTICE_PRESETS[chosen] };
  const texts = { remarkEn: en.trim(), remarkFr: fr.trim() };
  const problems = (["remarkEn", "remarkFr"] as const).flatMap((field): RemarkEntryProblem[] => {
    const text = texts[field];
    if (text === "") return [{ field, code: "missing" }];
    if (text.length > MAX_NOTICE_TEXT) return [{ field, code: "too_long" }];
    return /\p{Cc}/u.test(text) ? [{ field, code: "bad_characters" }] : [];
  });
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, notice: { en: texts.remarkEn, fr: texts.remarkFr } };
}
