"use client";

import { useFormatter, useLocale, useTranslations } from "next-intl";
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { useFragmentOfOtherLanguage } from "@/components/ui/use-fragment-of-other-language";
import type { Correction } from "@/lib/rules/correction/correction";
import {
  formatCheckFragment,
  parseCheckFragment,
  unknownPrograms,
  type CheckEntry,
} from "@/lib/rules/eligibility/profile-form";
import { readCheck } from "@/lib/rules/eligibility/profile-reading";
import { toRows, type Columns } from "@/components/ui/columns";
import type { ScoreDays } from "@/lib/rules/eligibility/profile";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { nameIndex, type NameOfCodes } from "@/lib/rules/occupation/typed-occupation";
import { AnswerFrame } from "./answer-frame";
import type * as CheckAnswer from "./check-answer";
import { CheckForm } from "./form/check-form";
import type { CheckedCategory, CheckLanguage } from "./check-words";
import type { CheckedDraw } from "./checked-draw";
import { fragment, isBlank, kept, showKept, subscribe, write } from "./entry-store";
import { KeptEntry } from "./kept-entry";
import { useCommonNames } from "./use-common-names";
import { EmptyNote, StaleNote, UnknownProgramNote, WaitingNote } from "./notes";

/** A code, its title in the language of the page and that in the other. */
type OccupationTitles = readonly [noc: string, title: string, otherTitle: string];

type Props = {
  draws: Columns<CheckedDraw>;
  /** In display order, in the language of the page. */
  categories: readonly CheckedCategory[];
  /** Of the numbers of invitations. */
  corrections: readonly Correction[];
  occupations: readonly OccupationTitles[];
  /** First day of a computed score; the grids themselves do not travel with the page. */
  gridBegan: IsoDate;
  /** The days on which scores compare, oldest first. */
  scoreDays: readonly ScoreDays[];
  /** First day of a grid that is reported to have changed, where it holds today. */
  reportedFrom: IsoDate | null;
  today: IsoDate;
  /** The day to which draws are known. */
  knownTo: IsoDate;
};

type Answer = typeof CheckAnswer | "failed" | null;

/** Fetches the answer's part of the script; what was fetched already is there at once. */
const fetchAnswer = (set: (answer: Answer) => void) => void import("./check-answer").then(set, () => set("failed"));

/** The answer's part of the script, once it was needed or asked for. */
function useAnswer(needed: boolean): { answer: Answer; prepare: () => void } {
  const [answer, setAnswer] = useState<Answer>(null);
  useEffect(() => {
    if (needed) fetchAnswer(setAnswer);
  }, [needed]);
  return { answer, prepare: () => fetchAnswer(setAnswer) };
}

/** Every title of an occupation, in both languages, and its code, each with the code that it means. */
const namesOf = (occupations: readonly OccupationTitles[]): NameOfCodes[] =>
  occupations.flatMap(([noc, ...names]) => [noc, ...names].map((name) => [name, [noc]] as const));

/** The words of the checker in the language of the page. */
const useCheckLanguage = (): CheckLanguage => ({
  t: useTranslations("check"),
  common: useTranslations("common"),
  rules: useTranslations("rules"),
  format: useFormatter(),
  locale: useLocale(),
});

/** The titles of occupations by code, and what a typed name of one may mean. */
function useOccupations({ occupations }: Pick<Props, "occupations">) {
  const { names: commonNames, prepareNames } = useCommonNames();
  const titles = useMemo(() => new Map(occupations.map(([noc, title]) => [noc, title])), [occupations]);
  const index = useMemo(() => nameIndex([...namesOf(occupations), ...commonNames]), [occupations, commonNames]);
  return { titles, index, prepareNames };
}

/** What the fragment of the address holds: as it stands, as the entry of the form, and as it is read on the day. */
function useEntry(titles: ReadonlyMap<string, string>, { today, scoreDays }: Pick<Props, "today" | "scoreDays">) {
  const entered = useSyncExternalStore(subscribe, fragment, () => "");
  const entry = useMemo(() => parseCheckFragment(entered), [entered]);
  const reading = useMemo(
    () => readCheck(entry, new Set(titles.keys()), today, scoreDays),
    [entry, titles, today, scoreDays],
  );
  return { entered, entry, reading };
}

/** The checker at work: the fragment of the address is the one state, and nothing in it is sent. */
export function Checker(props: Props) {
  const { categories, corrections, gridBegan, scoreDays, reportedFrom, today, knownTo } = props;
  const language = useCheckLanguage();
  const draws = useMemo(() => toRows(props.draws), [props.draws]);
  const { titles, index, prepareNames } = useOccupations(props);
  const { entered, entry, reading } = useEntry(titles, props);
  const [copied, setCopied] = useState<boolean | null>(null);
  const change = (changed: Partial<CheckEntry>) => {
    setCopied(null);
    write(formatCheckFragment({ ...parseCheckFragment(fragment()), ...changed }));
  };

  const unknown = useMemo(() => unknownPrograms(entered), [entered]);
  const { answer, prepare } = useAnswer(!reading.empty);
  useEffect(() => {
    if (kept() !== null && isBlank(fragment())) showKept();
  }, []);
  useFragmentOfOtherLanguage(entered);

  return (
    // Whoever reaches for the form will want an answer and names: they are fetched before the first entry is whole.
    <div
      className="needs-script"
      onFocus={() => {
        prepare();
        prepareNames();
      }}
    >
      <StaleNote language={language} today={today} />
      <AnswerFrame
        answer={answer === "failed" ? null : answer}
        {...{ entry, reading, draws, categories, corrections, today, knownTo, reportedFrom, language }}
        onChange={change}
        empty={<EmptyNote language={language} />}
        waiting={<WaitingNote failed={answer === "failed"} language={language} />}
      >
        <UnknownProgramNote programs={unknown} language={language} />
        <CheckForm
          entry={entry}
          reading={reading}
          index={index}
          titles={titles}
          gridBegan={gridBegan}
          scoreDays={scoreDays}
          locale={language.locale}
          onChange={change}
          entered={entered}
        />
        <KeptEntry entered={entered} copied={copied} onCopied={setCopied} />
      </AnswerFrame>
    </div>
  );
}
