import "server-only";
import { randomUUID } from "node:crypto";
import { drawFormOf, type DrawFormState, type DrawFormValues } from "@/components/admin/draw/draw-form-state";
import type { DrawWords } from "@/components/admin/draw/draw-words";
import type { Choices } from "@/lib/admin/edit-conflict";
import type { FormAnswer } from "@/lib/admin/form-action";
import type { By } from "@/lib/db/commands/revision-meta";
import { formatDrawNumber } from "@/lib/format";
import type { Dataset } from "@/lib/rules/dataset";
import type { Draw } from "@/lib/rules/draw/draw";
import type { EnteredDraw, EntryProblem } from "@/lib/rules/draw/entry/entry";
import type { NoteProblem } from "@/lib/rules/draw/entry/save-note";
import { nextNumber } from "@/lib/rules/draw/entry/text";
import type { Locale } from "@/lib/rules/text/bilingual";
import { duplicateView } from "./duplicate";
import { drawPage } from "./operate";
import { announcementView } from "./pasted-announcement";

/** What a person asks for, and what they have said yes to or chosen on the way. */
export type DrawRequest = {
  /**
   * `read`: fill the form from a pasted announcement; `answer`: with what was chosen there; `link`: with the official
   * link that the number likely has; `merge`: go on with what was chosen of two versions.
   */
  readonly intent: "read" | "answer" | "link" | "edit" | "merge" | "check" | "save";
  readonly confirmed: readonly string[];
  readonly picks: Choices;
  readonly choices: Choices;
  /** The revision that stood when two versions were shown. */
  readonly seen: string;
};

export type Answer = FormAnswer<DrawFormState>;

/** A form as it came, with all that it is judged by. */
export type Asked = {
  readonly locale: Locale;
  /** True where an announcement may be pasted, and is short enough to be one. */
  readonly isPasted: boolean;
  readonly request: DrawRequest;
  readonly by: By;
  readonly dataset: Dataset;
  readonly hidden: readonly Draw[];
  readonly words: DrawWords;
  /** As it stands; null for a new one. */
  readonly before: Draw | null;
};

/** What is shown of the pasted announcement beside these values; null where nothing is pasted. */
export const noticeOf = ({ dataset, locale, words, request }: Asked, values: DrawFormValues) =>
  announcementView(values, {
    categories: dataset.categories,
    locale,
    words,
    nextNumber: nextNumber(dataset.draws),
    picks: request.intent === "answer" ? request.picks : {},
  });

/** The form with these values, and what is shown of them. */
export function stageOf(asked: Asked, values: DrawFormValues, more: Partial<DrawFormState>) {
  const notice = asked.isPasted ? noticeOf(asked, values) : null;
  return { state: { ...drawFormOf(values), notice, answer: randomUUID(), ...more } };
}

/** The form with these values and one problem. */
export const said = (asked: Asked, values: DrawFormValues, problem: DrawFormState["problems"][number]): Answer =>
  stageOf(asked, values, { problems: [problem] });

/** The way to another draw, in words. */
export const linkTo = ({ locale, words }: Asked, number: string) => ({
  href: drawPage(locale, number),
  label: words.acts("openOther", { draw: formatDrawNumber(number, locale) }),
});

/** Codes of another draw that has the number, or the day and the round. */
const IN_WAY = /^(?:duplicate|hidden)_/;

function duplicateOf(
  { dataset, hidden, words, locale }: Asked,
  problems: readonly (EntryProblem | NoteProblem)[],
  entered: EnteredDraw | null,
): DrawFormState["duplicate"] {
  const problem = problems.find(({ code }) => IN_WAY.test(code));
  const number = problem && "params" in problem ? problem.params.number : undefined;
  const here = [...dataset.draws, ...hidden].find((draw) => draw.number === number);
  return here && entered ? duplicateView(here, entered, { words, locale, href: drawPage(locale, here.number) }) : null;
}

/** The form with everything that is wrong, each with the draw in the way where there is one. */
export function refused(
  asked: Asked,
  values: DrawFormValues,
  problems: readonly (EntryProblem | NoteProblem)[],
  entered: EnteredDraw | null = null,
): Answer {
  return stageOf(asked, values, {
    problems: problems.map((problem) => ({
      field: problem.field,
      message: asked.words.problem(problem),
      ...("params" in problem && IN_WAY.test(problem.code) && { link: linkTo(asked, problem.params.number ?? "") }),
    })),
    duplicate: duplicateOf(asked, problems, entered),
  });
}
