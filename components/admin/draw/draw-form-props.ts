import type { Messages } from "@/lib/i18n/messages";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Program } from "@/lib/rules/draw/draw";
import type { Kept } from "../kept/use-guard";
import type { MergeText } from "../merge-view";
import type { DrawFormState } from "./draw-form-state";
import type { RecentOfAll } from "./recent-draws";
import type { RoundGroup } from "./round-options";

export type DrawFormText = MergeText & {
  readonly form: Messages["admin"]["form"];
  readonly check: Messages["admin"]["check"];
  readonly pasted: Messages["pasted"];
  readonly found: Messages["found"]["form"];
  /** Characters of the longest announcement that can be pasted. */
  readonly maxPasted: number;
  readonly programs: Readonly<Record<Program, string>>;
};

export type DrawAction = (state: DrawFormState, form: FormData) => Promise<DrawFormState>;

/** What a stage of the form of a draw is given. */
export type DrawStageProps = {
  state: DrawFormState;
  kept: Kept;
  pending: boolean;
  /** From the look before saving to the values, to an input by its id. */
  goBack: (to?: string) => void;
  /** True after the way back from that look. */
  left: boolean;
  groups: readonly RoundGroup[];
  recent: RecentOfAll;
  locale: Locale;
  text: DrawFormText;
  /** True when a draw is changed, false for a new one. */
  editing: boolean;
};
