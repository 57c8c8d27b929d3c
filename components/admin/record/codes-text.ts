import type { SuggestText } from "@/components/occupations/suggestion";
import type { Messages } from "@/lib/i18n/messages";
import type { Locale } from "@/lib/rules/text/bilingual";

/** What a field of NOC codes knows of them, in the language of the page. */
export type CodesText = {
  readonly locale: Locale;
  /** By code: every occupation of NOC 2021. */
  readonly titles: Readonly<Record<string, string>>;
  /** Those listed now, to unfold where no script runs. */
  readonly listed: { readonly summary: string; readonly items: readonly string[] };
  readonly words: Messages["records"]["version"]["codes"];
  readonly suggest: SuggestText;
};
