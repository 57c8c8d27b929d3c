import type { Db } from "../../connect";

/** Which draw has a day and name now, hidden ones too: its number by the day, a blank and the name. */
export async function roundsHere(tx: Db): Promise<Map<string, string>> {
  const rows = await tx.draw.findMany({ select: { number: true, date: true, roundName: true } });
  return new Map(
    rows.map(({ number, date, roundName }) => [`${date.toISOString().slice(0, 10)} ${roundName}`, number]),
  );
}
