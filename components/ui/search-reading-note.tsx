import { useFormatter, useTranslations } from "next-intl";
import type { SearchReading } from "@/lib/rules/occupation/occupation-search";

type Props = { reading: SearchReading; found: number };

/** What a search did with the words that were typed, a sentence each; nothing when it simply found them. */
export function SearchReadingNote({ reading, found }: Props) {
  const t = useTranslations("occupations.results.reading");
  const quoted = useQuotedList();
  const { unknown, leftOut, begun, family, shown, apart, generic } = reading;
  const sentences = [
    unknown.length > 0 &&
      t("unknown", { words: quoted(unknown), shown: found === 0 || shown.length === 0 ? "none" : quoted(shown) }),
    leftOut.length > 0 && t("leftOut", { shown: quoted(shown), words: quoted(leftOut) }),
    apart && t("apart", { words: quoted(shown) }),
    ...family.map(({ typed, found: word }) => t("family", { typed: quoted([typed]), found: quoted([word]) })),
    begun.length > 0 && t("begun", { words: quoted(begun) }),
    generic && t("generic", { words: quoted(shown), count: found }),
  ].filter((sentence) => sentence !== false);
  if (sentences.length === 0) return null;
  return (
    <div className="measure mt-2">
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}

/** Words in quotation marks of the language of the page, as a list. */
function useQuotedList(): (words: readonly string[]) => string {
  const t = useTranslations("occupations.results");
  const format = useFormatter();
  return (words) =>
    format.list(
      words.map((word) => t("quoted", { word })),
      { type: "conjunction" },
    );
}
