import { FORM_PROBLEMS, MAX_ADDRESS, type FormProblem } from "@/lib/rules/alert/choice";
import type { QueryParams } from "@/lib/rules/text/query-codec";

/** Longest text of a field other than the e-mail address. */
export const MAX_FIELD = 20;

/** Minutes for which the browser keeps the e-mail address: longer than one must wait after too many tries. */
export const KEPT_MINUTES = 20;

/**
 * Writes a form that was not taken as the query of the page that shows it again, all but the e-mail address, which
 * stands in no address of a page.
 * @param form as it was sent
 * @param known the categories of it that there are
 */
export function writeTyped(form: URLSearchParams, known: readonly string[], problems: readonly FormProblem[]): string {
  const texts = ["score", "noc"].map((name) => [name, (form.get(name) ?? "").trim().slice(0, MAX_FIELD)]);
  return new URLSearchParams([
    ...texts.filter(([, typed]) => typed !== ""),
    ...known.map((slug) => ["category", slug]),
    ["corrections", form.get("corrections") === "on" ? "on" : "off"],
    ...problems.map((problem) => ["problem", problem]),
  ]).toString();
}

/** What was wrong with the form that a query of {@link writeTyped} holds; words that are none are left out. */
export const readProblems = ({ problem }: QueryParams): readonly FormProblem[] => {
  const said = [problem ?? []].flat();
  return FORM_PROBLEMS.filter((each) => said.includes(each));
};

/** The e-mail address as it was typed, short enough for a cookie whatever was sent. */
export const typedAddress = (form: URLSearchParams): string => (form.get("address") ?? "").slice(0, MAX_ADDRESS);
