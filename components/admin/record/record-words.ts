import { createTranslator } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Category } from "@/lib/rules/category/category";
import { VERSION_FIELDS, type EnteredCategory, type EnteredVersion } from "@/lib/rules/category/stored";
import type { Correction } from "@/lib/rules/correction/correction";
import { parseCount } from "@/lib/rules/text/count-input";
import type { RecordProblem } from "@/lib/rules/record/form-reader";
import { parseIsoDate, parseUtcInstant, type IsoDate } from "@/lib/rules/time/iso-date";
import { formatCount, formatDay, formatDrawNumber, formatInstant } from "@/lib/format";
import { messages } from "@/lib/i18n/messages";
import { ruleRows } from "@/components/categories/rule-rows";
import type { RecordRow } from "./record-rows";

/** The words for categories, versions, corrections and what is wrong with them, in one language. */
export type RecordWords = ReturnType<typeof recordWords>;

/** Titles of NOC codes, for words. */
export type Titles = ReadonlyMap<string, string>;

/** Puts the values of records and their problems into words. */
export function recordWords(locale: Locale, categories: readonly Category[]) {
  const t = createTranslator({ locale, messages: messages[locale], namespace: "records" });
  const draws = createTranslator({ locale, messages: messages[locale], namespace: "draw.corrections" });
  const rules = createTranslator({ locale, messages: messages[locale], namespace: "rules" });
  const lists = {
    conjunction: new Intl.ListFormat(`${locale}-CA`),
    disjunction: new Intl.ListFormat(`${locale}-CA`, { type: "disjunction" }),
  };
  const day = (value: IsoDate | null) => (value === null ? t("values.notEstablished") : formatDay(value, locale));
  const text = (value: string | null) => (value === null || value === "" ? t("values.none") : value);
  const rulesIn = ruleRows(rules, (items, type = "conjunction") => lists[type].format(items));

  const categoryName = (slug: string) => categories.find((category) => category.slug === slug)?.name[locale] ?? slug;
  const versionName = (slug: string) =>
    categories.flatMap(({ versions }) => versions).find((version) => version.slug === slug)?.name[locale] ?? slug;
  /** What a name means, by the slugs of a category and, if it has any, a version. */
  const meaning = (category: string, version: string | null) =>
    version ? versionName(version) : categoryName(category);

  const categoryRows = (category: EnteredCategory): RecordRow[] => {
    const row = (field: keyof (typeof messages)["en"]["records"]["category"]["fields"], said: string): RecordRow => ({
      field,
      label: t(`category.fields.${field}`),
      text: said,
    });
    return [
      row("nameEn", category.name.en),
      row("nameFr", category.name.fr),
      row("shortNameEn", category.shortName.en),
      row("shortNameFr", category.shortName.fr),
      row("definitionEn", text(category.definition.en)),
      row("definitionFr", text(category.definition.fr)),
      row("kind", t(`category.kinds.${category.kind}`)),
      row("introduced", day(category.introduced)),
      row("retired", category.retired === null ? t("values.none") : day(category.retired)),
      row("roundNames", text(category.roundNames.map(({ en, fr }) => (fr === null ? en : `${en} | ${fr}`)).join("\n"))),
      row("position", String(category.position)),
    ];
  };

  const versionRows = (version: EnteredVersion, titles: Titles): RecordRow[] => {
    const row = (field: keyof (typeof messages)["en"]["records"]["version"]["fields"], said: string): RecordRow => ({
      field,
      label: t(`version.fields.${field}`),
      text: said,
    });
    const items = version.occupations.map((noc) => occupation(noc, titles));
    const rows = VERSION_FIELDS.flatMap((field): RecordRow[] => {
      switch (field) {
        case "officialName":
          return [row("officialEn", text(version.officialName.en)), row("officialFr", text(version.officialName.fr))];
        case "name":
          return [
            row("ownEn", version.nameIsOurs.en ? version.name.en : t("values.none")),
            row("ownFr", version.nameIsOurs.fr ? version.name.fr : t("values.none")),
          ];
        case "nameIsOurs":
          return [];
        case "aliases":
          return [row("aliases", text(version.aliases.join("\n")))];
        case "listYear":
          return [row("listYear", version.listYear)];
        case "announced":
        case "effectiveFrom":
        case "effectiveTo":
          return [row(field, day(version[field]))];
        case "datesNote":
        case "rulesNote":
          return [
            row(`${field}En`, text(version[field]?.en ?? null)),
            row(`${field}Fr`, text(version[field]?.fr ?? null)),
          ];
        case "rules":
          return [
            ...rulesIn(version).map(({ rule, text: said }) => row(rule, said)),
            row("otherEn", text(version.rules.other.map(({ en }) => en).join("\n"))),
            row("otherFr", text(version.rules.other.map(({ fr }) => fr).join("\n"))),
          ];
        case "occupations":
          return [
            {
              ...row(
                "occupations",
                items.length === 0
                  ? t("values.none")
                  : t("values.count", { count: items.length, items: version.occupations.join(", ") }),
              ),
              items,
            },
          ];
      }
    });
    return rows;
  };

  const correctionValue = (field: Correction["field"], value: string): string => {
    if (field === "instructionUrl") return value;
    const count = parseCount(value);
    if (count !== null) return formatCount(count, locale);
    const date = parseIsoDate(value);
    if (date !== null) return formatDay(date, locale);
    const instant = parseUtcInstant(value);
    return instant === null ? value : formatInstant(instant, locale);
  };

  const correctionRows = (correction: Correction): RecordRow[] => [
    {
      field: "drawNumber",
      label: t("correction.fields.drawNumber"),
      text: formatDrawNumber(correction.drawNumber, locale),
    },
    { field: "field", label: t("correction.fields.field"), text: draws(`field.${correction.field}`) },
    {
      field: "officialValue",
      label: t("correction.fields.officialValue"),
      text: correctionValue(correction.field, correction.officialValue),
    },
    {
      field: "likelyValue",
      label: t("correction.fields.likelyValue"),
      text:
        correction.likelyValue === null
          ? t("values.notEstablished")
          : correctionValue(correction.field, correction.likelyValue),
    },
    { field: "confidence", label: t("correction.fields.confidence"), text: draws(`levels.${correction.confidence}`) },
    { field: "evidenceEn", label: t("correction.fields.evidenceEn"), text: correction.evidence.en },
    { field: "evidenceFr", label: t("correction.fields.evidenceFr"), text: correction.evidence.fr },
  ];

  const problem = ({ field, code, params }: RecordProblem): { field: string; message: string } => {
    const say = (message: string) => ({ field, message });
    const given = (name: string) => params[name] ?? "";
    switch (code) {
      case "missing":
        return say(t(field === "reason" ? "problems.missing_reason" : "problems.missing"));
      case "uneven":
        return say(t(field === "roundNames" ? "problems.uneven_names" : "problems.uneven"));
      case "no_letters":
      case "name_missing":
        return say(t(`problems.${code}`, { name: given("name") }));
      case "name_taken":
        return say(
          t("problems.name_taken", {
            name: given("name"),
            meaning: meaning(given("category"), given("version") || null),
          }),
        );
      case "overlap":
        return say(
          t("problems.overlap", {
            version: versionName(given("version")),
            from: formatDay(given("from") as IsoDate, locale),
            to: formatDay(given("to") as IsoDate, locale),
          }),
        );
      case "place_taken":
        return say(t("problems.place_taken", { category: categoryName(given("category")) }));
      case "not_noc":
      case "unknown_noc":
        return say(t(`problems.${code}`, { texts: given("texts") }));
      case "no_draw":
      case "withdrawn_stands":
      case "stands_already":
        return say(t(`problems.${code}`, { number: given("number") }));
      case "not_stored":
        return say(
          given("value") === "" ? t("problems.not_stored_none") : t("problems.not_stored", { value: given("value") }),
        );
      default:
        return say(t(`problems.${code}`));
    }
  };

  return { t, categoryName, versionName, meaning, categoryRows, versionRows, correctionRows, correctionValue, problem };
}

/** A NOC code with its title. */
export const occupation = (noc: string, titles: Titles): string => [noc, titles.get(noc)].filter(Boolean).join(" ");
