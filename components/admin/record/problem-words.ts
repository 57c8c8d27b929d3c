import { formatDay } from "@/lib/format";
import type { RecordProblem } from "@/lib/rules/record/form-reader";
import type { Locale } from "@/lib/rules/text/bilingual";
import { parseIsoDate } from "@/lib/rules/time/iso-date";
import type { RecordTranslator } from "./record-translator";

type Names = {
  readonly categoryName: (slug: string) => string;
  readonly versionName: (slug: string) => string;
  readonly meaning: (category: string, version: string | null) => string;
};

/** Says what is wrong with a field. */
export const problemWords =
  (locale: Locale, t: RecordTranslator, names: Names) =>
  (problem: RecordProblem): { field: string; message: string } => ({
    field: problem.field,
    message: messageOf(problem, locale, t, names),
  });

function messageOf({ field, code, params }: RecordProblem, locale: Locale, t: RecordTranslator, names: Names): string {
  const given = (name: string) => params[name] ?? "";
  const day = (name: string) => {
    const read = parseIsoDate(given(name));
    return read === null ? given(name) : formatDay(read, locale);
  };
  switch (code) {
    case "missing":
      return t(field === "reason" ? "problems.missing_reason" : "problems.missing");
    case "uneven":
      return t(field === "roundNames" ? "problems.uneven_names" : "problems.uneven");
    case "no_room":
      return t("problems.no_room", { max: given("max") });
    case "too_far":
      return t("problems.too_far", { years: given("years") });
    case "no_letters":
    case "name_twice":
    case "name_missing":
      return t(`problems.${code}`, { name: given("name") });
    case "name_taken":
      return t("problems.name_taken", {
        name: given("name"),
        meaning: names.meaning(given("category"), given("version") || null),
      });
    case "twin":
      return t("problems.twin", {
        name: given("name"),
        other: names.meaning(given("category"), given("version") || null),
      });
    case "overlap":
      return t("problems.overlap", { version: names.versionName(given("version")), from: day("from"), to: day("to") });
    case "place_taken":
      return t("problems.place_taken", { category: names.categoryName(given("category")) });
    case "not_noc":
    case "unknown_noc":
      return t(`problems.${code}`, { texts: given("texts") });
    case "no_draw":
    case "hidden_stands":
    case "stands_already":
      return t(`problems.${code}`, { number: given("number") });
    case "not_stored":
      return given("value") === ""
        ? t("problems.not_stored_none")
        : t("problems.not_stored", { value: given("value") });
    default:
      return t(`problems.${code}`);
  }
}
