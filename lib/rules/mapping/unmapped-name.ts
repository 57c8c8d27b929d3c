import { compareDraws, type StoredDraw } from "@/lib/rules/draw/draw";
import { normaliseRoundName } from "@/lib/rules/category/round-name";

/** A round name that is not known, with the draws that wait for what it means. */
export type UnmappedName = {
  /** What is compared: without case, accents, punctuation. The name itself where nothing else is in it. */
  readonly key: string;
  /** As published last. */
  readonly name: string;
  /** Every way it was written, the latest first. */
  readonly spellings: readonly string[];
  /** Newest first. */
  readonly draws: readonly StoredDraw[];
};

/** The draws without a class by what their names come to, the name that waited last first. */
export function unmappedNames(draws: readonly StoredDraw[]): UnmappedName[] {
  const byKey = new Map<string, StoredDraw[]>();
  for (const draw of draws.filter(({ category }) => category === null).sort((a, b) => compareDraws(b, a))) {
    const key = normaliseRoundName(draw.roundName) || draw.roundName;
    byKey.set(key, [...(byKey.get(key) ?? []), draw]);
  }
  return [...byKey].map(([key, own]) => ({
    key,
    name: own[0]!.roundName,
    spellings: [...new Set(own.map(({ roundName }) => roundName))],
    draws: own,
  }));
}
