import { compareDraws, type Draw } from "@/lib/rules/draw/draw";

/** The draws of the last day on which one was held, in the order of their numbers; none when there is no draw. */
export function latestDraws(draws: readonly Draw[]): Draw[] {
  const lastDay = draws.reduce<string>((last, { date }) => (date > last ? date : last), "");
  return draws.filter(({ date }) => date === lastDay).sort(compareDraws);
}
