import type { CheckLanguage } from "./check-words";

type Props = {
  /** The page of the rule, on this site. */
  rule: string;
  /**
   * The official page, or that of all rounds where there is none, or this site's page of the draw, which says what the
   * source is.
   */
  source: { readonly official: string } | { readonly rounds: string } | { readonly draw: string };
  language: CheckLanguage;
};

/** Links to the rule and the source of a verdict: one form for draws and for categories. */
export function VerdictLinks({ rule, source, language: { t, locale } }: Props) {
  return (
    <span className="whitespace-nowrap no-print">
      <a href={rule}>{t("answer.rule")}</a>
      {" · "}
      {"official" in source && <a href={source.official}>{t("answer.official")}</a>}
      {"rounds" in source && <a href={source.rounds}>{t("answer.rounds")}</a>}
      {"draw" in source && <a href={`/${locale}/draws/${source.draw}`}>{t("answer.source")}</a>}
    </span>
  );
}
