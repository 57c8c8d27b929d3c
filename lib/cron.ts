import { Cron } from "croner";

/** Draws are published by the day and hour of Ottawa: so are the times of a schedule. */
const TIME_ZONE = "America/Toronto";

const cronOf = (expression: string) => new Cron(expression, { timezone: TIME_ZONE, paused: true });

/** True for a cron expression that names a time to come: `0 * * * *` is every full hour. */
export function isCron(expression: string): boolean {
  try {
    return cronOf(expression).nextRun() !== null;
  } catch {
    return false;
  }
}

/** The first time of a schedule after an instant; null when there is none. */
export const nextRun = (expression: string, after: Date): Date | null => cronOf(expression).nextRun(after);
