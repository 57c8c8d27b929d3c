import type { Category } from "@/lib/rules/category/category";
import type { StoredFeedError } from "@/lib/rules/feed/import-run";
import type { StoredDraw } from "@/lib/rules/draw/draw";
import type { EntryWarning } from "@/lib/rules/draw/entry/warnings";
import type { DrawField } from "@/lib/rules/draw/fields";
import type { ManualOverride } from "@/lib/rules/draw/manual-fields";
import type { PoolSnapshot, SourcedPool, StoredPool } from "@/lib/rules/pool/pool";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { IsoDate } from "@/lib/rules/time/iso-date";

/** What the preview shows of a comparison with the feed. */
export type Previewed = {
  /** Why nothing is ticked; null = everything but conflicts is. */
  readonly held: StoredFeedError | null;
  readonly added: readonly {
    readonly number: string;
    readonly draw: StoredDraw;
    /** What the form would ask about it. */
    readonly questions: readonly EntryWarning[];
    readonly digest: string;
  }[];
  readonly changed: readonly {
    readonly number: string;
    readonly before: StoredDraw;
    readonly after: StoredDraw | null;
    readonly taken: StoredDraw;
    /** What the form would ask about what is not a conflict: then it is not ticked. */
    readonly questions: readonly EntryWarning[];
    readonly changes: readonly { readonly field: DrawField }[];
    readonly conflicts: readonly { readonly field: DrawField; readonly set: ManualOverride }[];
    readonly digest: string;
  }[];
  readonly pools: {
    readonly added: readonly PoolSnapshot[];
    readonly changed: readonly {
      readonly before: SourcedPool;
      readonly after: SourcedPool;
      readonly set: boolean;
      readonly digest: string;
    }[];
    readonly withdrawn: readonly { readonly before: StoredPool; readonly half: boolean; readonly digest: string }[];
  };
};

export type PreviewProps = { comparison: Previewed; categories: readonly Category[]; locale: Locale; today: IsoDate };
