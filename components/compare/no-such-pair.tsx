import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/rules/text/bilingual";
import type { Dataset } from "@/lib/rules/dataset";
import { formatDrawNumber } from "@/lib/format";
import { Status404 } from "@/components/ui/status-404";
import { CompareWith } from "./compare-with";

type Props = {
  /** The two numbers of the address, known or not. */
  numbers: readonly [string, string];
  dataset: Dataset;
  locale: Locale;
};

/** The 404 of a pair: a number that no draw has, or one draw on both sides. A draw that exists is offered others. */
export function NoSuchPair({ numbers, dataset, locale }: Props) {
  const t = useTranslations("versus.notFound");
  const choose = useTranslations("versus.choose");
  const { draws } = dataset;
  const unknown = [...new Set(numbers)].filter((number) => !draws.some((draw) => draw.number === number));
  const known = draws.find(({ number }) => numbers.includes(number));
  return (
    <>
      <Status404 />
      <h1>{t("title")}</h1>
      <p className="measure mt-4 break-words">
        {unknown.length === 0
          ? t("same", { number: numbers[0] })
          : t("unknown", {
              numbers: new Intl.ListFormat(locale === "fr" ? "fr-CA" : "en-CA", { type: "disjunction" }).format(
                unknown.map((number) => formatDrawNumber(number, locale)),
              ),
              firstOfAll: draws[0]?.number ?? "",
              lastOfAll: draws.at(-1)?.number ?? "",
            })}
      </p>
      <ul className="mt-3 list-disc pl-5">
        {known && (
          <li>
            <a href={`/${locale}/draws/${known.number}`}>{t("page", { number: known.number })}</a>
          </li>
        )}
        <li>
          <a href={`/${locale}/draws`}>{t("search")}</a>
        </li>
      </ul>
      {known && (
        <div className="mt-10">
          <CompareWith
            draw={known}
            dataset={dataset}
            locale={locale}
            title={choose("titleOf", { number: known.number })}
          />
        </div>
      )}
    </>
  );
}
