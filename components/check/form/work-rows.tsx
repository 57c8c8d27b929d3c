import { useTranslations } from "next-intl";
import type { Fault } from "@/lib/rules/eligibility/profile-reading";
import { EMPTY_WORK, MAX_ROWS, PLACES, type CheckEntry, type WorkEntry } from "@/lib/rules/eligibility/profile-form";
import type { NameIndex } from "@/lib/rules/occupation/typed-occupation";
import { OccupationField } from "./occupation-field";
import { Rows } from "./rows";
import { CELL, TextField } from "./text-field";

type Props = {
  entry: CheckEntry;
  faults: ReadonlyMap<string, Fault>;
  index: NameIndex;
  titles: ReadonlyMap<string, string>;
  onChange: (work: readonly WorkEntry[]) => void;
};

/** The jobs, each with its occupation, days, hours and place. There is always one to fill in. */
export function WorkRows({ entry, faults, index: names, titles, onChange }: Props) {
  const t = useTranslations("check.form");
  const rows = entry.work.length > 0 ? entry.work : [EMPTY_WORK];
  const set = (index: number, changed: Partial<WorkEntry>) =>
    onChange(rows.map((row, each) => (each === index ? { ...row, ...changed } : row)));
  return (
    <Rows
      name="work"
      first="noc"
      count={rows.length}
      max={MAX_ROWS}
      labelOf={(index) => {
        const title = titles.get(rows[index]!.noc.trim());
        return title ? t("jobNamed", { number: index + 1, title }) : t("job", { number: index + 1 });
      }}
      removeLabel={(index) => t("removeJob", { number: index + 1 })}
      addLabel={t("addJob")}
      removable={rows.length > 1 || entry.work.length > 0}
      onAdd={() => onChange([...rows, EMPTY_WORK])}
      onRemove={(index) => onChange(rows.filter((_, each) => each !== index))}
    >
      {(index) => {
        const row = rows[index]!;
        const field = (name: keyof WorkEntry) => ({
          field: `work-${index}-${name}`,
          value: row[name],
          faults,
          onChange: (value: string) => set(index, { [name]: value }),
        });
        return (
          <div className="grid grid-cols-2 gap-x-4 gap-y-3 @2xl:grid-cols-[9.5rem_9.5rem_7rem_9rem]">
            <OccupationField
              {...field("noc")}
              index={names}
              titles={titles}
              className={`${CELL} col-span-full max-w-[34rem]`}
            />
            <TextField {...field("from")} label={t("from")} type="date" className={CELL} />
            <TextField {...field("to")} label={t("to")} hint={t("toHint")} type="date" className={CELL} />
            <TextField {...field("hours")} label={t("hours")} inputMode="decimal" className={CELL} />
            <TextField
              {...field("place")}
              label={t("place")}
              options={PLACES.map((place) => ({ value: place, label: t(`places.${place}`) }))}
              className={CELL}
            />
          </div>
        );
      }}
    </Rows>
  );
}
