import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { OccupationTitle } from "@/components/occupations/occupation-title";
import type { Fault } from "@/lib/domain/check-entry";
import { containsWords } from "@/lib/domain/fold";
import { TextField } from "./text-field";

/** A code and its title in the language of the page. */
export type Titled = readonly [noc: string, title: string];

type Props = { field: string; value: string; occupations: readonly Titled[]; titles: ReadonlyMap<string, string>; faults: ReadonlyMap<string, Fault>; onChange: (value: string) => void; className?: string };

const MOST = 5;

/** The occupation of a job: a code, or words of its title, of which the occupations that hold them are offered. */
export function OccupationField({ field, value, occupations, titles, faults, onChange, className }: Props) {
  const t = useTranslations("check.form");
  const typed = value.trim();
  const title = titles.get(typed);
  const meant = useMemo(
    () => (title !== undefined || typed.length < 2 ? [] : occupations.filter(([noc, name]) => containsWords(`${noc} ${name}`, typed)).slice(0, MOST)),
    [occupations, title, typed],
  );
  const choose = (noc: string) => {
    onChange(noc);
    // The list that was chosen from is gone: on with the next field.
    document.getElementById(`field-${field.replace(/noc$/, "from")}`)?.focus();
  };
  return (
    <div className={className}>
      <TextField field={field} label={t("noc")} value={value} faults={faults} onChange={onChange} />
      <div aria-live="polite" className="text-[0.9rem]">
        {title !== undefined && <p className="mt-0.5 text-ink-soft"><OccupationTitle title={title} /></p>}
        {meant.length > 0 && (
          <>
            <p className="mt-1 text-ink-soft">{t("nocMean")}</p>
            <ul>
              {meant.map(([noc, name]) => (
                <li key={noc}>
                  <button type="button" className="link py-1 text-left" onClick={() => choose(noc)}>
                    {noc} <OccupationTitle title={name} />
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
        {title === undefined && typed.length >= 2 && meant.length === 0 && <p className="mt-0.5 text-ink-soft">{t("nocNothing")}</p>}
      </div>
    </div>
  );
}
