import { useTranslations } from "next-intl";
import { Fragment, type ReactNode } from "react";
import { CATEGORY_KINDS, type Category } from "@/lib/rules/category/category";
import { MAX_LIMIT } from "@/lib/rules/draw/list-query";
import { DRAW_SORTS } from "@/lib/rules/draw/order";
import { code } from "./code";

type Props = { categories: readonly Category[]; standardLimit: number };

/** The words an address may hold, each as code, with commas between. */
const words = (texts: readonly string[]): ReactNode =>
  texts.map((text, index) => (
    <Fragment key={text}>
      {index > 0 && ", "}
      {code(text)}
    </Fragment>
  ));

/** What each parameter of a list of draws takes. */
export function ApiParameters({ categories, standardLimit }: Props) {
  const t = useTranslations("data.api");
  const parameters = [
    {
      names: ["category"],
      text: t.rich("parameters.category", { code, slugs: () => words(categories.map(({ slug }) => slug)) }),
    },
    { names: ["kind"], text: t.rich("parameters.kind", { kinds: () => words(CATEGORY_KINDS) }) },
    { names: ["from", "to"], text: t.rich("parameters.period", { code }) },
    { names: ["min", "max"], text: t.rich("parameters.cutoff", { code }) },
    { names: ["q"], text: t("parameters.q") },
    { names: ["sort"], text: t.rich("parameters.sort", { code, sorts: () => words(DRAW_SORTS) }) },
    { names: ["limit"], text: t("parameters.limit", { max: MAX_LIMIT, standard: standardLimit }) },
    { names: ["cursor"], text: t.rich("parameters.cursor", { code }) },
    { names: ["lang"], text: t.rich("parameters.lang", { code }) },
  ];
  return (
    <section aria-labelledby="parameters">
      <h3 id="parameters">{t("parametersTitle")}</h3>
      <dl className="facts mt-3 max-w-[60rem] border-t border-rule">
        {parameters.map(({ names, text }) => (
          <Fragment key={names.join()}>
            <dt>{words(names)}</dt>
            <dd>{text}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}
