/** Seconds by the name of a step. */
export type Steps = Record<string, number>;

/** Reads what scripts/shared/step.ts printed: the name of a step, dots while it ran, and how long it took. */
export function stepsIn(output: string): Steps {
  return Object.fromEntries(
    [...output.matchAll(/^(.+)…\.* ([\d.]+) s$/gm)].map(([, name, seconds]) => [name, Number(seconds)]),
  );
}
