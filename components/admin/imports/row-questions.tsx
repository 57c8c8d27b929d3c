import { useTranslations } from "next-intl";
import type { EntryWarning } from "@/lib/rules/draw/entry/warnings";
import type { DrawWords } from "../draw/draw-words";

/** What the form would ask about a row, as the form says it; nothing where it asks nothing. */
export function RowQuestions({ questions, words }: { questions: readonly EntryWarning[]; words: DrawWords }) {
  const t = useTranslations("imports.preview");
  if (questions.length === 0) return null;
  return (
    <div className="mt-1 border-l-2 border-alarm pl-2 text-[0.9rem]">
      <p className="font-semibold">{t("asks")}</p>
      <ul>
        {questions.map((question) => (
          <li key={JSON.stringify(question)}>{words.warning(question)}</li>
        ))}
      </ul>
    </div>
  );
}
