"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useMemo, useSyncExternalStore } from "react";
import type { Keeping } from "@/components/ui/fragment-store";
import { ClearButton, KeepChoice } from "@/components/ui/keep-choice";
import { useFragmentOfOtherLanguage } from "@/components/ui/use-fragment-of-other-language";
import { crsScore } from "@/lib/rules/crs/score";
import {
  CRS_FIELDS,
  formatCrsFragment,
  parseCrsFragment,
  readCrs,
  withFields,
  type CrsField,
} from "@/lib/rules/crs/form";
import type { CrsGrid } from "@/lib/rules/crs/grid";
import { crsWhatIfs } from "@/lib/rules/crs/what-if";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { CrsForm } from "./crs-form";
import { CrsLines } from "./crs-lines";
import { fragment, keep, keeping, kept, subscribe, write } from "./fragment-store";
import { ScoreSummary } from "./score-summary";
import { WhatIfs } from "./what-ifs";

const NOTHING = Object.fromEntries(CRS_FIELDS.map((field) => [field, ""]));

const showKept = () => write(withFields(fragment(), parseCrsFragment(kept() ?? "")));

/**
 * The calculator at work: the fragment of the address is the one state, and nothing in it is sent.
 * @param grids oldest first
 */
export function Calculator({ grids, today }: { grids: readonly CrsGrid[]; today: IsoDate }) {
  const locale = useLocale();
  const t = useTranslations("crs");
  const entered = useSyncExternalStore(subscribe, fragment, () => "");
  const values = useMemo(() => parseCrsFragment(entered), [entered]);
  const reading = useMemo(() => readCrs(values, today, grids), [values, today, grids]);
  const score = useMemo(() => crsScore(reading.input, reading.grid), [reading]);
  const whatIfs = useMemo(() => crsWhatIfs(reading.input, reading.grid), [reading]);
  const empty = formatCrsFragment(values) === "";
  const shown = score.state === "scored" && reading.refused.length === 0 && !empty ? score : null;
  // Of what is entered now: while the page comes alive, what was rendered has none of it yet.
  const change = (changed: Partial<Record<CrsField, string>>) => write(withFields(fragment(), changed));

  useEffect(() => {
    if (kept() !== null && formatCrsFragment(parseCrsFragment(fragment())) === "") showKept();
  }, []);
  useFragmentOfOtherLanguage(entered);

  return (
    <div className="needs-script">
      <div className="mt-8 grid gap-x-14 gap-y-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="min-w-0">
          <CrsForm form={{ values, reading, onChange: change }} grids={grids} today={today} />
          {shown && (
            <p className="sticky bottom-0 mt-6 border-t border-rule bg-paper py-2 lg:hidden no-print">
              <a href="#score" className="num font-semibold">
                {t("score.bar", { total: shown.total })}
              </a>
            </p>
          )}
        </div>
        <ScoreSummary {...{ score, reading, grids, empty, entered, today, locale }} />
      </div>
      <div className="mt-8 border-t border-rule pt-3 no-print">
        <KeptAnswers empty={empty} onClear={() => change(NOTHING)} />
      </div>
      {shown && (
        <>
          <CrsLines score={shown} reading={reading} grids={grids} locale={locale} />
          <WhatIfs list={whatIfs} locale={locale} />
        </>
      )}
    </div>
  );
}

function KeptAnswers({ empty, onClear }: { empty: boolean; onClear: () => void }) {
  const t = useTranslations("crs.form");
  const keeps = useSyncExternalStore<Keeping>(subscribe, keeping, () => "off");
  return (
    <KeepChoice
      keeping={keeps}
      onKeep={keep}
      onShow={showKept}
      label={t("keep")}
      hint={t("keepHint")}
      other={(show) => t.rich("keptOther", { show })}
    >
      <ClearButton empty={empty} onClear={onClear}>
        {t("clear")}
      </ClearButton>
    </KeepChoice>
  );
}
