import type { Bilingual } from "@/lib/rules/text/bilingual";

/** Notices that are needed again and again, in both languages as readers see them. */
export const REMARK_PRESETS = {
  under_review: {
    en: "These values are under review.",
    fr: "Ces valeurs sont à l’étude.",
  },
  not_yet_official: {
    en: "Entered before the official page of this draw was published; it may still change.",
    fr: "Saisie avant la publication de la page officielle de cette ronde; elle peut encore changer.",
  },
} as const satisfies Record<string, Bilingual>;
export type RemarkPreset = keyof typeof REMARK_PRESETS;

/** What a person may choose: none, one of ours, or their own words. */
export const REMARK_CHOICES = ["none", "under_review", "not_yet_official", "own"] as const;
export type RemarkChoice = (typeof REMARK_CHOICES)[number];

/** A remark as entered; the texts count only for one's own words. */
export type RemarkEntry = { readonly choice: string; readonly en: string; readonly fr: string };
export type RemarkEntryProblem = {
  readonly field: "choice" | "remarkEn" | "remarkFr";
  readonly code: "missing" | "too_long" | "bad_characters";
};

const isPreset = (choice: RemarkChoice): choice is RemarkPreset => choice in REMARK_PRESETS;

const MAX_REMARK = 300;

/** The choice that stands for a remark. */
export function remarkChoice(notice: Bilingual | null): RemarkChoice {
  if (notice === null) return "none";
  return (
    REMARK_CHOICES.find(
      (choice) =>
        isPreset(choice) && REMARK_PRESETS[choice].en === notice.en && REMARK_PRESETS[choice].fr === notice.fr,
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
  const chosen = REMARK_CHOICES.find((each) => each === choice);
  if (chosen === undefined) return { ok: false, problems: [{ field: "choice", code: "missing" }] };
  if (chosen === "none") return { ok: true, notice: null };
  if (chosen !== "own") return { ok: true, notice: REMARK_PRESETS[chosen] };
  const texts = { remarkEn: en.trim(), remarkFr: fr.trim() };
  const problems = (["remarkEn", "remarkFr"] as const).flatMap((field): RemarkEntryProblem[] => {
    const text = texts[field];
    if (text === "") return [{ field, code: "missing" }];
    if (text.length > MAX_REMARK) return [{ field, code: "too_long" }];
    return /\p{Cc}/u.test(text) ? [{ field, code: "bad_characters" }] : [];
  });
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, notice: { en: texts.remarkEn, fr: texts.remarkFr } };
}
