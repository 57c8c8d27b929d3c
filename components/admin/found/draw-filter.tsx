import { useTranslations } from "next-intl";
import { ADMIN_SORTS, DRAW_STATES, partsOf, type AdminDrawFilter } from "@/lib/figures/query/admin-draws-query";
import type { Category } from "@/lib/rules/category/category";
import { DRAW_SOURCES } from "@/lib/rules/draw/draw";
import { UNCLASSIFIED } from "@/lib/rules/draw/list-query";
import type { QueryParams, QueryProblem } from "@/lib/rules/text/query-codec";
import type { Locale } from "@/lib/rules/text/bilingual";

type Props = {
  locale: Locale;
  filter: AdminDrawFilter;
  /** As typed, so that a bad value stands in its field to be mended. */
  query: QueryParams;
  problems: readonly QueryProblem[];
  categories: readonly Category[];
};

/** The search of the admin's list: a plain GET form, so that what is sought has an address. */
export function DrawFilter({ locale, filter, query, problems, categories }: Props) {
  const t = useTranslations("found.filter");
  const sources = useTranslations("admin.list.sources");
  const states = useTranslations("found.states");
  const sorts = useTranslations("draws.sorts");
  const bad = (name: string) => problems.some(({ field }) => field === name) || undefined;
  const input = (name: TextName, className: string) => (
    <TextInput {...{ name, className }} typed={[query[name] ?? ""].flat()[0]} bad={bad(name)} />
  );
  const choice = (name: "category" | "source" | "state" | "remark" | "sort", options: readonly Option[]) => (
    <Choice key={name} name={name} label={t(name)} options={options} chosen={chosenOf(filter, name)} bad={bad(name)} />
  );
  const any: Option = ["", t("any")];
  return (
    <form method="get" action={`/${locale}/admin`} role="search" aria-label={t("legend")} className="my-4">
      <div className="grid grid-cols-2 items-start gap-x-4 gap-y-3 md:grid-cols-4">
        {input("q", "col-span-2")}
        {input("from", "max-[24rem]:col-span-2")}
        {input("to", "max-[24rem]:col-span-2")}
        {choice("category", [
          any,
          ...categories.map(({ slug, shortName }) => [slug, shortName[locale]] as const),
          [UNCLASSIFIED, states("unclassified")],
        ])}
        {choice("state", [any, ...DRAW_STATES.map((state) => [state, states(state)] as const)])}
        {choice("source", [any, ...DRAW_SOURCES.map((source) => [source, sources(source)] as const)])}
        {choice("remark", [any, ["with", t("with")], ["without", t("without")]])}
        {choice(
          "sort",
          ["-date" as const, ...ADMIN_SORTS.filter((sort) => sort !== "-date")].map((sort) => [sort, sorts(sort)]),
        )}
      </div>
      <div className="mt-3 flex flex-wrap items-baseline gap-4">
        <button type="submit" className="button">
          {t("find")}
        </button>
        {partsOf(filter).length > 0 && <a href={`/${locale}/admin#draws`}>{t("all")}</a>}
      </div>
    </form>
  );
}

type TextName = "q" | "from" | "to";
type TextProps = { name: TextName; typed: string | undefined; bad: true | undefined; className: string };

function TextInput({ name, typed, bad, className }: TextProps) {
  const t = useTranslations("found.filter");
  const hint = name === "q" ? "find-q-hint" : undefined;
  return (
    <div className={className}>
      <label htmlFor={`find-${name}`} className="block text-[0.9rem] text-ink-soft">
        {t(name)}
      </label>
      <input
        id={`find-${name}`}
        name={name}
        type={name === "q" ? "search" : "date"}
        defaultValue={typed}
        autoComplete="off"
        aria-invalid={bad}
        aria-describedby={hint}
        className="input w-full"
      />
      {hint && (
        <p id={hint} className="text-[0.85rem] text-ink-soft">
          {t("hint")}
        </p>
      )}
    </div>
  );
}

type Option = readonly [value: string, label: string];

/** What stands in a list of choices: of an address that asks for several, all of them as one. */
const chosenOf = (filter: AdminDrawFilter, name: "category" | "source" | "state" | "remark" | "sort"): string =>
  [filter[name]].flat().join(",");

type ChoiceProps = { name: string; label: string; options: readonly Option[]; chosen: string; bad: true | undefined };

function Choice({ name, label, options, chosen, bad }: ChoiceProps) {
  const nameOf = (value: string) => options.find(([each]) => each === value)?.[1] ?? value;
  const isSeveral = !options.some(([value]) => value === chosen);
  return (
    <div className="min-w-0">
      <label htmlFor={`find-${name}`} className="block text-[0.9rem] text-ink-soft">
        {label}
      </label>
      <select id={`find-${name}`} name={name} defaultValue={chosen} aria-invalid={bad} className="input w-full">
        {isSeveral && <option value={chosen}>{chosen.split(",").map(nameOf).join(", ")}</option>}
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
