import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { linkTo } from "@/components/data/link-to";
import { OccupationTitle } from "@/components/occupations/occupation-title";
import type { Fault } from "@/lib/rules/eligibility/profile-reading";
import { typedOccupations, type NameIndex } from "@/lib/rules/occupation/typed-occupation";
import { TextField } from "./text-field";

type Props = {
  field: string;
  value: string;
  index: NameIndex;
  /** By code, in the language of the page. */
  titles: ReadonlyMap<string, string>;
  faults: ReadonlyMap<string, Fault>;
  onChange: (value: string) => void;
  className?: string;
};

const MAX_OFFERED = 5;

/**
 * The occupation of a job: a code, or words of a name, of which the occupations that bear it are offered. Nothing typed
 * is sent.
 */
export function OccupationField({ field, value, index, titles, faults, onChange, className }: Props) {
  const t = useTranslations("check.form");
  const locale = useLocale();
  const typed = value.trim();
  const title = titles.get(typed);
  const meant = useMemo(
    () => (title !== undefined || typed.length < 2 ? [] : typedOccupations(typed, index, MAX_OFFERED)),
    [index, title, typed],
  );
  const choose = (noc: string) => {
    onChange(noc);
    // The list that was chosen from is gone: on with the next field.
    document.getElementById(`field-${field.replace(/noc$/, "from")}`)?.focus();
  };
  return (
    <TextField
      field={field}
      label={t("noc")}
      value={value}
      faults={faults}
      onChange={onChange}
      {...(className !== undefined && { className })}
    >
      <div aria-live="polite" className="text-[0.9rem]">
        {title !== undefined && (
          <p className="mt-0.5 text-ink-soft">
            <OccupationTitle title={title} />
          </p>
        )}
        {meant.length > 0 && (
          <>
            <p className="mt-1 text-ink-soft">{t("nocMean")}</p>
            <ul>
              {meant.map((noc) => (
                <li key={noc}>
                  <button type="button" className="link py-1 text-left" onClick={() => choose(noc)}>
                    {noc} <OccupationTitle title={titles.get(noc) ?? ""} />
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
        {title === undefined && typed.length >= 2 && meant.length === 0 && (
          <p className="mt-0.5 text-ink-soft">
            {t.rich("nocNothing", { occupations: linkTo(`/${locale}/occupations`) })}
          </p>
        )}
      </div>
    </TextField>
  );
}
