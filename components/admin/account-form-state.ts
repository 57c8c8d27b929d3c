import type { ProblemLink } from "../ui/error-summary";

/** The squares of a QR code as one path, in a picture of `size` by `size`. */
export type QrImage = { readonly size: number; readonly path: string };

/** What an act on an account has been given and answers. */
export type AccountFormState = {
  /** What was typed, but no password and no code. */
  readonly values: Readonly<Record<string, string>>;
  readonly problems: readonly {
    readonly field: string | null;
    readonly message: string;
    /** Where to go first. */
    readonly link?: ProblemLink;
  }[];
  /** What was done, in words; null = nothing yet. */
  readonly done: string | null;
  /** A one-time link, shown this once. */
  readonly link: string | null;
  /** Backup codes, shown this once. */
  readonly codes: readonly string[] | null;
  /** The secret of a second factor that is being set up. */
  readonly secret: { readonly secret: string; readonly qr: QrImage } | null;
  /** Differs in each answer, so that it is announced anew. */
  readonly answer: string;
};

/** The state of a form that was not sent yet, with what differs from it. */
export const accountFormState = (more: Partial<AccountFormState> = {}): AccountFormState => ({
  values: {},
  problems: [],
  done: null,
  link: null,
  codes: null,
  secret: null,
  answer: "",
  ...more,
});
