/** A row that gives a draw a day and a name which it does not have here. */
export type RoundMove = { readonly row: number; readonly number: string; readonly roundName: string };

/**
 * The moves to a day and name that another draw has then too; of several that want one, the last gets it.
 * @param rounds day and name of each draw as they would stand after all of the feed, by number
 */
export function blockedMoves(moves: readonly RoundMove[], rounds: ReadonlyMap<string, string>): readonly RoundMove[] {
  const holders = new Map<string, number>();
  for (const round of rounds.values()) holders.set(round, (holders.get(round) ?? 0) + 1);
  return moves.filter(({ number }) => {
    const round = rounds.get(number) ?? "";
    const left = holders.get(round) ?? 0;
    if (left > 1) holders.set(round, left - 1);
    return left > 1;
  });
}
