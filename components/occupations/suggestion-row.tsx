import type { Locale } from "@/lib/rules/text/bilingual";
import { Marked } from "./marked";
import { OccupationTitle } from "./occupation-title";
import type { Suggestion, SuggestText } from "./suggestion";

type Props = {
  suggestion: Suggestion;
  text: SuggestText;
  locale: Locale;
};

/** What stands in a suggested row: code and title, and why it was found. */
export function SuggestionRow({ suggestion: { noc, title, match }, text, locale }: Props) {
  const inTitle = match.kind === "title" && match.language === locale;
  const byCode = match.reason === "code";
  return (
    <>
      <span className="num">{byCode ? <Marked text={noc} marks={match.marks} /> : noc}</span>
      <span className="min-w-0">
        {inTitle ? <Marked text={title} marks={match.marks} /> : <OccupationTitle title={title} />}
        <span className="block text-[0.9rem] text-ink-soft">
          {text.reasons[match.reason]}
          {!byCode && !inTitle && (
            <>
              {locale === "fr" ? "\u00a0: " : ": "}
              <span lang={match.language === locale ? undefined : (match.language ?? undefined)}>
                <Marked text={match.name} marks={match.marks} />
              </span>
            </>
          )}
        </span>
      </span>
    </>
  );
}
