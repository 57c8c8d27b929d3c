import { useTranslations } from "next-intl";
import type { CheckFormState } from "./form-part";

type Props = { form: CheckFormState; titles: ReadonlyMap<string, string> };

/** The choice of the primary occupation among those of the jobs; nothing while no job names one. */
export function PrimaryOccupation({ form: { entry, onChange }, titles }: Props) {
  const t = useTranslations("check.form");
  const primary = entry.primary.trim();
  const occupations = [...new Set([...entry.work.map(({ noc }) => noc.trim()), primary])].filter((noc) =>
    titles.has(noc),
  );
  if (occupations.length === 0) return null;
  return (
    <div className="mt-4 max-w-[32rem]">
      <label htmlFor="field-primary" className="block text-[0.95rem]">
        {t("primary")}
      </label>
      <select
        id="field-primary"
        value={occupations.includes(primary) ? primary : ""}
        onChange={(event) => onChange({ primary: event.target.value })}
        aria-describedby="primary-hint"
        className="input mt-1 w-full"
      >
        <option value="">{t("primaryNone")}</option>
        {occupations.map((noc) => (
          <option key={noc} value={noc}>{`${noc} ${titles.get(noc)}`}</option>
        ))}
      </select>
      <p id="primary-hint" className="mt-0.5 text-[0.9rem] text-ink-soft">
        {t("primaryHint")}
      </p>
    </div>
  );
}
