import { useTranslations } from "next-intl";
import {
  acrossText,
  correctedLabel,
  DOUBT_SIGNS,
  doubtInline,
  doubtNotes,
  sumDoubts,
} from "@/lib/figures/words/doubt-words";
import type { InvitationSum } from "@/lib/rules/correction/corrected-sum";
import type { Correction } from "@/lib/rules/correction/correction";
import type { GridStart } from "@/lib/rules/crs/grid";
import type { Draw } from "@/lib/rules/draw/draw";
import type { Gap } from "@/lib/rules/draw/gap";
import { doubtsOf, isUnconfirmed, isUnderReview, type DoubtableDraw } from "@/lib/rules/correction/doubt";
import type { Locale } from "@/lib/rules/text/bilingual";

/** The sign at a doubtful value, and its meaning for those who hear it; the note below says it to all. */
export const DoubtSign = ({ kind, label }: { kind: keyof typeof DOUBT_SIGNS; label: string }) => (
  <span role="note" aria-label={label} data-doubt={kind} className="doubt">
    {DOUBT_SIGNS[kind]}
  </span>
);

/** The signs after the number of a draw that the feed has not confirmed or that is under review; none after another. */
export function DrawDoubt({ draw }: { draw: DoubtableDraw }) {
  const t = useTranslations("doubt.mark");
  const doubts = doubtsOf(draw, []);
  return (
    <>
      {isUnconfirmed(doubts) && <DoubtSign kind="unconfirmed" label={t("unconfirmed")} />}
      {isUnderReview(doubts) && <DoubtSign kind="underReview" label={t("underReview")} />}
    </>
  );
}

type InvitationsProps = {
  draw: DoubtableDraw;
  corrections: readonly Correction[];
  locale: Locale;
};

/** The sign after a published number of invitations that is likely wrong; nothing after another. */
export function InvitationsDoubt({ draw, corrections, locale }: InvitationsProps) {
  const t = useTranslations("doubt");
  const label = correctedLabel(draw, corrections, t, locale);
  return label !== null && <DoubtSign kind="corrected" label={label} />;
}

/** The signs after a sum of invitations with doubtful draws in it; nothing after another. */
export function SumSigns({ sum, locale }: { sum: InvitationSum; locale: Locale }) {
  const t = useTranslations("doubt");
  return sumDoubts(sum, t, locale).map(({ kind, label }) => <DoubtSign key={kind} kind={kind} label={label} />);
}

/** What is doubtful of a sum, in brackets after a sentence about it; nothing for a sum without doubt. */
export function SumDoubtText({ sum, locale }: { sum: InvitationSum; locale: Locale }) {
  const t = useTranslations("doubt");
  const said = sumDoubts(sum, t, locale);
  return said.length > 0 && <em className="text-ink-soft">({said.map(({ label }) => label).join("; ")})</em>;
}

type GridSignProps = Pick<InvitationsProps, "locale"> & {
  draw: Pick<Draw, "date">;
  gap: Gap | null;
  grids: readonly GridStart[];
};

/** The sign after a gap whose two draws lie on two sides of a change of the CRS grid; nothing after another. */
export function GridSign({ draw, gap, grids, locale }: GridSignProps) {
  const doubt = useTranslations("doubt");
  const label = acrossText(draw, gap, grids, { doubt, locale });
  return label !== null && <DoubtSign kind="otherGrid" label={label} />;
}

/** What that sign means, below the gaps of some draws; nothing where none has it. */
export function GridSignNote({ show }: { show: boolean }) {
  const t = useTranslations("doubt.note");
  return (
    show && (
      <p data-doubt-notes="" className="mt-2 text-[0.9rem] text-ink-soft">
        {DOUBT_SIGNS.otherGrid} {t("otherGrid")}
      </p>
    )
  );
}

type NotesProps = {
  id: string;
  draws: readonly DoubtableDraw[];
  corrections: readonly Correction[];
  /** True below a chart, whose doubtful marks are hollow. */
  hollow?: boolean;
  locale: Locale;
};

/** What the signs at draws mean, a line each; nothing where no draw is doubtful. */
export function DoubtNotes({ id, draws, corrections, hollow = false, locale }: NotesProps) {
  const words = { figure: useTranslations("figure"), doubt: useTranslations("doubt"), locale };
  const notes = doubtNotes(draws, corrections, words);
  if (notes.length === 0) return null;
  return (
    <span id={id} data-doubt-notes="" className="mt-2 block scroll-mt-4 text-[0.9rem] text-ink-soft">
      {hollow && words.doubt("note.hollow")}
      {notes.map(({ sign, text, number }) => (
        <span key={text} className="block">
          {sign} {text}{" "}
          {number !== null && <a href={`/${locale}/draws/${number}#corrections`}>{words.doubt("note.evidence")}</a>}
        </span>
      ))}
    </span>
  );
}

/** What is doubtful of a draw, in brackets after a sentence about it; nothing for a draw without doubt. */
export function DoubtText({ draw, corrections, locale }: InvitationsProps) {
  const words = { common: useTranslations("common"), doubt: useTranslations("doubt"), locale };
  const text = doubtInline(draw, corrections, words);
  return text !== null && <em className="text-ink-soft">({text})</em>;
}
