import type { SuggestWords } from "@/components/ui/suggest-field";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Mark, MatchReason } from "@/lib/rules/occupation/occupation-match";
import type { OccupationNameKind } from "@/lib/rules/occupation/occupation-name";

/** Suggestions shown at most. */
export const MAX_SUGGESTIONS = 8;

/** One suggestion, as `/api/v1/occupations?q=` gives it. */
export type Suggestion = {
  readonly noc: string;
  readonly title: string;
  readonly teer: number;
  readonly match: {
    readonly reason: MatchReason;
    readonly name: string;
    readonly kind: OccupationNameKind | null;
    readonly language: Locale | null;
    readonly marks: readonly Mark[];
  };
};

/** The words of a field that suggests occupations. */
export type SuggestText = SuggestWords & { readonly reasons: Readonly<Record<MatchReason, string>> };
