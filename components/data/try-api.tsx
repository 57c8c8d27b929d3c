import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import { address as written, code } from "./code";
import { linkTo } from "./link-to";

type Parameter = {
  readonly name: string;
  readonly meaning: string;
  /** True for a part of the path, which the example fills. */
  readonly inPath: boolean;
  readonly choices: readonly string[] | null;
  /** True for a list, of which none chosen is not sent: an empty one would mean none. */
  readonly isMany: boolean;
  readonly isDay: boolean;
};

type Address = {
  /** Below `/api/v1/`. */
  readonly path: string;
  readonly summary: string;
  /** Path and query that answer with data. */
  readonly example: string;
  readonly parameters: readonly Parameter[];
};

/** Every address of the API with what it takes, an example, and a plain form that asks it. */
export function TryApi({ addresses, locale }: { addresses: readonly Address[]; locale: Locale }) {
  const t = useTranslations("data.try");
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="measure mt-3">
        {t.rich("lead", { data: linkTo(`/${locale}/data`), document: linkTo("/api/v1/openapi.json") })}
      </p>
      <div className="mt-8 max-w-[60rem] border-t border-rule">
        {addresses.map((each) => (
          <AddressForm key={each.path} address={each} />
        ))}
      </div>
    </>
  );
}

function AddressForm({ address: { path, summary, example, parameters } }: { address: Address }) {
  const t = useTranslations("data.try");
  const [examplePath = "", query] = example.split("?");
  const given = new URLSearchParams(query);
  const id = path.replace(/[^a-z]+/gi, "-");
  const asked = parameters.filter(({ inPath }) => !inPath);
  return (
    <details className="border-b border-rule py-3">
      <summary>
        <span className="font-semibold">{summary}</span> {written(`/api/v1/${path}`)}
      </summary>
      <form action={`/api/v1/${examplePath}`} aria-label={summary} className="mt-3 grid gap-3 sm:grid-cols-2">
        {asked.map((parameter) => (
          <Field
            key={parameter.name}
            id={`${id}-${parameter.name}`}
            parameter={parameter}
            value={given.get(parameter.name)}
          />
        ))}
        {asked.length === 0 && <p className="text-ink-soft">{t("none")}</p>}
        <div className="sm:col-span-2">
          <button type="submit" className="button">
            {t("ask")}
          </button>
        </div>
      </form>
      <p className="mt-3">
        {t("example")} <a href={`/api/v1/${example}`}>{written(`/api/v1/${example}`)}</a>
      </p>
    </details>
  );
}

function Field({ id, parameter, value }: { id: string; parameter: Parameter; value: string | null }) {
  const t = useTranslations("data.try");
  const { name, meaning, choices, isMany, isDay } = parameter;
  const attributes = { id, name, className: "input mt-1 w-full", "aria-describedby": `${id}-hint` };
  return (
    <div>
      <label htmlFor={id}>{code(name)}</label>
      {choices === null ? (
        <input {...attributes} type={isDay ? "date" : "text"} defaultValue={value ?? ""} autoComplete="off" />
      ) : (
        <select {...attributes} multiple={isMany} defaultValue={isMany ? (value?.split(",") ?? []) : (value ?? "")}>
          {!isMany && <option value="">{t("standard")}</option>}
          {choices.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </select>
      )}
      <p id={`${id}-hint`} className="mt-1 text-[0.9rem] text-ink-soft">
        {meaning}
      </p>
    </div>
  );
}
