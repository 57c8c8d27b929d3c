"use client";

import { useFormatter, useLocale, useTranslations } from "next-intl";
import { useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from "react";
import { fragmentStore, type Keeping } from "@/components/ui/fragment-store";
import { ClearButton, KeepChoice } from "@/components/ui/keep-choice";
import { useStale } from "@/components/ui/use-stale";
import type { Locale } from "@/lib/rules/text/bilingual";
import {
  formatCheckFragment,
  parseCheckFragment,
  profilePart,
  readCheck,
  type CheckEntry,
} from "@/lib/rules/eligibility/profile-form";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { nameIndex, type NameOfCodes } from "@/lib/rules/occupation/typed-occupation";
import { formatDay } from "@/lib/format";
import { AnswerFrame } from "./answer-frame";
import type * as CheckAnswer from "./check-answer";
import { CheckForm } from "./check-form";
import type { CheckedCategory, CheckLanguage } from "./check-words";
import { unpackDraw, type PackedDraw } from "./packed-draws";

/** A code, its title in the language of the page and that in the other. */
type Titled = readonly [noc: string, title: string, otherTitle: string];

type Props = {
  draws: readonly PackedDraw[];
  /** In display order, in the language of the page. */
  categories: readonly CheckedCategory[];
  occupations: readonly Titled[];
  commonNames: readonly NameOfCodes[];
  /** First day that the calculator's grid holds for; the grid itself does not travel with the page. */
  gridBegan: IsoDate;
  today: IsoDate;
};

/** What is kept is about the person; what was looked at is not. */
const { subscribe, fragment, kept, keeping, keep, write } = fragmentStore("check", (entered) =>
  formatCheckFragment(profilePart(parseCheckFragment(entered))),
);

/** A nurse abroad with six months of recent work: what the page shows to whoever wants to see an answer first. */
const EXAMPLE =
  "program=fsw&work=31301_2024-05-01_2024-10-31_40_abroad&work=13100_2023-05-01_2024-04-30_40_abroad&score=462&" +
  "submitted=at&day=2024-12-02&time=22:19:40&draw=379";

type Answer = typeof CheckAnswer | "failed" | null;

/** Fetches the answer's part of the script; what was fetched already is there at once. */
const fetchAnswer = (set: (answer: Answer) => void) => void import("./check-answer").then(set, () => set("failed"));

const isBlank = (entered: string): boolean => formatCheckFragment(profilePart(parseCheckFragment(entered))) === "";

/** What was kept, under the draw or the category that the reader comes from. */
function showKept() {
  const { draw, category } = parseCheckFragment(fragment());
  write(formatCheckFragment({ ...parseCheckFragment(kept() ?? ""), draw, category }));
}

/** The checker at work: the fragment of the address is the one state, and nothing in it is sent. */
export function Checker({ draws: packed, categories, occupations, commonNames, gridBegan, today }: Props) {
  const locale = useLocale() as Locale;
  const t = useTranslations("check");
  const common = useTranslations("common");
  const rules = useTranslations("rules");
  const format = useFormatter();
  const entered = useSyncExternalStore(subscribe, fragment, () => "");
  const keeps = useSyncExternalStore<Keeping>(subscribe, keeping, () => "off");
  const stale = useStale();
  const [answer, setAnswer] = useState<Answer>(null);
  const [copied, setCopied] = useState<boolean | null>(null);

  const draws = useMemo(() => packed.map(unpackDraw), [packed]);
  const titles = useMemo(() => new Map(occupations.map(([noc, title]) => [noc, title])), [occupations]);
  const index = useMemo(
    () =>
      nameIndex([
        ...occupations.flatMap(([noc, ...names]) => [noc, ...names].map((name) => [name, [noc]] as const)),
        ...commonNames,
      ]),
    [occupations, commonNames],
  );
  const entry = useMemo(() => parseCheckFragment(entered), [entered]);
  const reading = useMemo(() => readCheck(entry, new Set(titles.keys()), today), [entry, titles, today]);
  const faults = useMemo(() => new Map(reading.faults.map(({ field, fault }) => [field, fault])), [reading]);
  const language: CheckLanguage = { t, common, rules, format, locale };
  const change = (changed: Partial<CheckEntry>) => {
    setCopied(null);
    write(formatCheckFragment({ ...parseCheckFragment(fragment()), ...changed }));
  };

  const begun = !reading.empty;
  useEffect(() => {
    if (begun) fetchAnswer(setAnswer);
  }, [begun]);

  useEffect(() => {
    if (kept() !== null && isBlank(fragment())) showKept();
  }, []);

  // The same entries in the other language.
  useEffect(() => {
    const other = document.querySelector<HTMLAnchorElement>("header a[hreflang]");
    if (other) other.hash = entered;
  }, [entered]);

  // By itself: a link without a fragment would leave what is entered behind.
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
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(
        window.location.href.replace(/#.*$/, "") + (entered === "" ? "" : `#${entered}`),
      );
      setCopied(true);
    } catch {
      setCopied(false);
    }
  };

  return (
    // Whoever reaches for the form will want an answer: it is fetched before the first entry is whole.
    <div className="needs-script" onFocus={() => fetchAnswer(setAnswer)}>
      {stale && (
        <p role="status" className="mt-4 border-l-2 border-alarm pl-3">
          {t.rich("stale", { day: formatDay(today, locale), reload })}
        </p>
      )}
      <CheckForm
        entry={entry}
        reading={reading}
        faults={faults}
        index={index}
        titles={titles}
        gridBegan={gridBegan}
        locale={locale}
        onChange={change}
        entered={entered}
      />
      <div className="mt-3 no-print">
        <KeepChoice
          keeping={keeps}
          onKeep={keep}
          onShow={showKept}
          label={t("form.keep")}
          hint={t("form.keepHint")}
          other={(show) => t.rich("form.keptOther", { show })}
        >
          <button type="button" className="link py-1" onClick={() => void copy()}>
            {t("form.copy")}
          </button>
          <ClearButton empty={entered === ""} onClear={() => write("")}>
            {t("form.clear")}
          </ClearButton>
          <span role="status" className="text-[0.95rem] text-ink-soft">
            {copied === null ? "" : t(copied ? "form.copied" : "form.notCopied")}
          </span>
        </KeepChoice>
      </div>
      <AnswerFrame
        answer={answer === "failed" ? null : answer}
        entry={entry}
        reading={reading}
        draws={draws}
        categories={categories}
        today={today}
        language={language}
        onChange={change}
        empty={
          <>
            {t("answer.empty")} {t.rich("answer.example", { link: (text) => <a href={`#${EXAMPLE}`}>{text}</a> })}
          </>
        }
        waiting={answer === "failed" ? t.rich("answer.failed", { reload }) : t("answer.coming")}
      />
    </div>
  );
}
