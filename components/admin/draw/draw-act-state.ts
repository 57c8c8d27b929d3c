import type { RemarkChoice } from "@/lib/rules/draw/remark";

/** What can be done with a draw as a whole. */
export const DRAW_ACTS = ["hide", "unhide", "notice", "restore"] as const;
export type DrawActName = (typeof DRAW_ACTS)[number];

/** What a form of such an act holds, as typed, and the revision that the person saw. */
export type DrawActValues = {
  readonly reason: string;
  readonly choice: string;
  readonly noticeEn: string;
  readonly noticeFr: string;
  readonly revision: string;
};
export type DrawActField = "reason" | "choice" | "noticeEn" | "noticeFr";

/** What such a form shows: worded on the server, so that it is the same with and without scripts. */
export type DrawActState = {
  readonly values: DrawActValues;
  readonly problems: readonly {
    readonly field: DrawActField | null;
    readonly message: string;
    /** Where to go instead. */
    readonly link?: { readonly href: string; readonly label: string };
  }[];
  /** Differs in each answer, so that the form takes on what came back. */
  readonly answer: string;
};

/** A form with nothing said of it yet. */
export const drawActOf = (
  revision: number,
  notice: { readonly choice: RemarkChoice; readonly en: string; readonly fr: string } | null = null,
): DrawActState => ({
  values: {
    reason: "",
    choice: notice?.choice ?? "",
    noticeEn: notice?.en ?? "",
    noticeFr: notice?.fr ?? "",
    revision: String(revision),
  },
  problems: [],
  answer: "",
});
