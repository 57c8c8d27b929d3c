import { applyBy } from "./deadline";
import { compareDraws, type Draw } from "@/lib/rules/draw/draw";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import { oneValue, queryTable, type QueryParams, type QueryProblem } from "@/lib/rules/text/query-codec";

/** A draw whose candidates have a known last day. */
export type DueDraw = { readonly draw: Draw; readonly until: IsoDate };

/** Draws whose candidates have a known last day to apply, the latest first. */
export const dueDraws = (draws: readonly Draw[]): readonly DueDraw[] =>
  draws
    .flatMap((draw) => {
      const until = applyBy(draw);
      return until === null ? [] : [{ draw, until }];
    })
    .sort((a, b) => compareDraws(b.draw, a.draw));

const TABLE = queryTable<{ draw: DueDraw | null }, readonly DueDraw[]>({
  draw: oneValue(
    (text, due) => due.find(({ draw }) => draw.number === text),
    { code: "no_known_limit", rule: "must be the number of a draw with a known time limit" },
    null,
    (due) => due?.draw.number ?? "",
  ),
});

/** Parameters of the page after an invitation. */
export const AFTER_INVITATION_PARAMETERS = TABLE.names;

/**
 * Reads `draw`, the number of a draw with a known last day; without one it is the latest.
 * @returns the draw, null when there is none; and the values that cannot be read
 */
export function parseAfterInvitation(
  params: QueryParams,
  draws: readonly Draw[],
): { readonly due: DueDraw | null; readonly problems: readonly QueryProblem[] } {
  const all = dueDraws(draws);
  const { values, problems } = TABLE.read(params, all);
  return { due: values.draw ?? all[0] ?? null, problems };
}

/** The query of the page of a draw, without a question mark. */
export const formatAfterInvitation = (due: DueDraw | null): string => TABLE.write({ draw: due });
