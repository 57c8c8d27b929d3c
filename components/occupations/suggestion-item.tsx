import type { Locale } from "@/lib/rules/text/bilingual";
import { Marked } from "./marked";
import { OccupationTitle } from "./occupation-title";
import type { Suggestion, SuggestText } from "./suggestion";

type Props = {
  id: string;
  suggestion: Suggestion;
  isActive: boolean;
  text: SuggestText;
  locale: Locale;
  onChoose: () => void;
};

/** One suggestion of the list: its code and title, and why it was found. */
export function SuggestionItem({ id, suggestion: { noc, title, match }, isActive, text, locale, onChoose }: Props) {
  const inTitle = match.kind === "title" && match.language === locale;
  const byCode = match.reason === "code";
  return (
    <li
      id={id}
      role="option"
      aria-selected={isActive}
      ref={(item) => {
        if (isActive) item?.scrollIntoView({ block: "nearest" });
      }}
      className={`grid cursor-pointer grid-cols-[3.6rem_1fr] px-[0.6rem] py-1.5 leading-snug ${isActive ? "bg-paper-deep outline-2 -outline-offset-2 outline-focus" : "hover:bg-paper-deep"}`}
      // The field keeps the focus.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
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
    </li>
  );
}
