import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { MAX_ADDRESS, type AlertChoice, type FormProblem } from "@/lib/rules/alert/choice";
import { MAX_FIELD } from "@/lib/rules/alert/typed-form";
import type { Category } from "@/lib/rules/category/category";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { QueryParams } from "@/lib/rules/text/query-codec";
import { CategoryMarker } from "../categories/category-mark";
import { linkTo } from "../data/link-to";
import { Button } from "../ui/button";
import { fieldId } from "../ui/field";

type Props = {
  categories: readonly Category[];
  choice: AlertChoice;
  address: string;
  query: QueryParams;
  unread: readonly string[];
  problems: readonly FormProblem[];
  locale: Locale;
};

/** A plain form, which needs no script: its answer is another page. */
export function AlertForm({ categories, choice, address, query, unread, problems, locale }: Props) {
  const t = useTranslations("alerts.form");
  const said = useTranslations("alerts.problems");
  const typed = (name: string) => [query[name] ?? ""].flat()[0];
  const text = (name: "score" | "noc", hint: ReactNode) => (
    <TextField
      name={name}
      label={`${t(name)} ${t("optional")}`}
      hint={hint}
      error={problems.includes(name) || unread.includes(name) ? said(name) : null}
      typed={typed(name)}
    />
  );
  return (
    <form method="post" action={`/${locale}/alerts/do/ask`} className="max-w-[42rem] space-y-6">
      <TextField
        name="address"
        label={t("address")}
        hint={null}
        error={problems.includes("address") ? said("address") : null}
        typed={address}
      />
      <CategoryBoxes {...{ categories, choice, locale }} />
      {text("score", t("scoreHint"))}
      {text("noc", t.rich("nocHint", { search: linkTo(`/${locale}/occupations`) }))}
      <label className="flex items-baseline gap-2">
        <input type="checkbox" name="corrections" value="on" defaultChecked={choice.corrections === "on"} />
        {t("corrections")}
      </label>
      <Button strong>{t("submit")}</Button>
    </form>
  );
}

type TextProps = {
  name: "address" | "score" | "noc";
  label: string;
  hint: ReactNode;
  error: string | null;
  typed: string | undefined;
};

function TextField({ name, label, hint, error, typed }: TextProps) {
  const id = fieldId(name);
  const isAddress = name === "address";
  const described = [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter((each) => each !== null);
  return (
    <div className={error ? "border-l-2 border-alarm pl-3" : undefined}>
      <label htmlFor={id} className="block font-semibold">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-[0.9rem] text-ink-soft">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="text-[0.95rem] text-alarm">
          {error}
        </p>
      )}
      <input
        id={id}
        name={name}
        type={isAddress ? "email" : "text"}
        required={isAddress}
        maxLength={isAddress ? MAX_ADDRESS : MAX_FIELD}
        autoComplete={isAddress ? "email" : "off"}
        inputMode={isAddress ? "email" : "numeric"}
        defaultValue={typed}
        aria-describedby={described.length > 0 ? described.join(" ") : undefined}
        aria-invalid={error ? true : undefined}
        className={`input mt-1 ${isAddress ? "w-full max-w-[24rem]" : "w-44"}`}
      />
    </div>
  );
}

function CategoryBoxes({ categories, choice, locale }: Pick<Props, "categories" | "choice" | "locale">) {
  const t = useTranslations("alerts.form");
  const offered = categories.filter(({ retired, slug }) => retired === null || choice.category.includes(slug));
  return (
    <fieldset id={fieldId("category")} aria-describedby="categories-hint">
      <legend className="font-semibold">{t("categories")}</legend>
      <p id="categories-hint" className="text-[0.9rem] text-ink-soft">
        {t("categoriesHint")}
      </p>
      <ul className="mt-1 grid gap-x-6 gap-y-1 sm:grid-cols-2">
        {offered.map(({ slug, shortName }) => (
          <li key={slug}>
            <label className="flex items-baseline gap-2 py-0.5">
              <input type="checkbox" name="category" value={slug} defaultChecked={choice.category.includes(slug)} />
              <CategoryMarker slug={slug} />
              {shortName[locale]}
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
