import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { linkTo } from "@/components/data/link-to";
import { OccupationTitle } from "@/components/occupations/occupation-title";
import { SearchReadingNote } from "@/components/ui/search-reading-note";
import type { Fault } from "@/lib/rules/eligibility/profile-reading";
import { earlierCode } from "@/lib/rules/occupation/occupation-search";
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
    () => (title !== undefined || typed.length < 2 ? null : typedOccupations(typed, index, MAX_OFFERED)),
    [index, title, typed],
  );
  const earlier = title === undefined ? earlierCode(typed) : null;
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
        {earlier !== null && <p className="mt-0.5 text-ink-soft">{t("nocEarlier", { code: earlier })}</p>}
        {meant !== null && (
          <>
            <SearchReadingNote reading={meant.reading} found={meant.total} />
            <Offered label={t("nocMean")} codes={meant.alike} titles={titles} onChoose={choose} />
            <Offered label={t("nocFound")} codes={meant.nocs} titles={titles} onChoose={choose} />
            {meant.nocs.length + meant.alike.length === 0 && (
              <p className="mt-0.5 text-ink-soft">
                {t.rich("nocNothing", { occupations: linkTo(`/${locale}/occupations`) })}
              </p>
            )}
          </>
        )}
      </div>
    </TextField>
  );
}

type OfferedProps = {
  label: string;
  codes: readonly string[];
  titles: ReadonlyMap<string, string>;
  onChoose: (noc: string) => void;
};

/** Occupations that may be meant, one of which can be chosen; nothing when there are none. */
function Offered({ label, codes, titles, onChoose }: OfferedProps) {
  if (codes.length === 0) return null;
  return (
    <>
      <p className="mt-1 text-ink-soft">{label}</p>
      <ul>
        {codes.map((noc) => (
          <li key={noc}>
            <button type="button" className="link py-1 text-left" onClick={() => onChoose(noc)}>
              {noc} <OccupationTitle title={titles.get(noc) ?? ""} />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
