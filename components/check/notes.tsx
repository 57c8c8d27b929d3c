import type { ReactNode } from "react";
import { useStale } from "@/components/ui/use-stale";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { formatDay } from "@/lib/format";
import type { CheckLanguage } from "./check-words";

/** A nurse abroad with six months of recent work: what the page shows to whoever wants to see an answer first. */
const EXAMPLE =
  "program=fsw&work=31301_2024-05-01_2024-10-31_40_abroad&work=13100_2023-05-01_2024-04-30_40_abroad&score=462&" +
  "submitted=at&day=2024-12-02&time=22:19:40&draw=379";

/** A link that loads the page again. A link without a fragment would leave what is entered behind. */
const reload = (text: ReactNode) => (
  <a
    href=""
    onClick={(event) => {
      event.preventDefault();
      window.location.reload();
    }}
  >
    {text}
  </a>
);

/** That the page is of an older day, where it is. */
export function StaleNote({ today, language: { t, locale } }: { today: IsoDate; language: CheckLanguage }) {
  return (
    useStale() && (
      <p role="status" className="mt-4 border-l-2 border-alarm pl-3">
        {t.rich("stale", { day: formatDay(today, locale), reload })}
      </p>
    )
  );
}

/** That the address names programmes that are none: what it asks for is not all answered. */
export function UnknownProgramNote({ programs, language: { t, format } }: NoteProps & { programs: readonly string[] }) {
  if (programs.length === 0) return null;
  return (
    <p role="status" className="mt-4 border-l-2 border-alarm pl-3">
      {t("answer.unknownProgram", { count: programs.length, programs: format.list(programs) })}
    </p>
  );
}

type NoteProps = { language: CheckLanguage };

/** The sentence in place of an answer while nothing is entered. */
export const EmptyNote = ({ language: { t } }: { language: CheckLanguage }) => (
  <>
    {t("answer.empty")} {t.rich("answer.example", { link: (text) => <a href={`#${EXAMPLE}`}>{text}</a> })}
  </>
);

/** The sentence in place of an answer until its part of the script is there. */
export const WaitingNote = ({ failed, language: { t } }: { failed: boolean; language: CheckLanguage }) =>
  failed ? t.rich("answer.failed", { reload }) : t("answer.coming");
