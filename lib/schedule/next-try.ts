import { nextRun } from "@/lib/cron";

const FIRST_RETRY_MS = 5 * 60_000;
const LONGEST_RETRY_MS = 6 * 3_600_000;
const HOUR_MS = 3_600_000;
/** As many times of the schedule may pass without a reading before readers are told. */
const PATIENCE = 3;

/**
 * When a feed is read next: at the schedule's next time, and after failures 5, 10, 20, 40… minutes later, at most six
 * hours, whatever the schedule says: one of every minute is slowed down, one of every week tries again the same day.
 * @param failures in a row
 */
export const nextTry = (schedule: string, now: Date, failures: number): Date =>
  failures === 0
    ? (nextRun(schedule, now) ?? new Date(now.getTime() + LONGEST_RETRY_MS))
    : new Date(now.getTime() + Math.min(FIRST_RETRY_MS * 2 ** Math.min(failures - 1, 30), LONGEST_RETRY_MS));

/**
 * True when a scheduled feed has not been read for so long that draws may be missing: three times of the schedule have
 * passed since the last reading that went well, and at least an hour.
 * @param checkedAt null when none has gone well yet; three failures are then too many
 */
export function isStale(schedule: string, checkedAt: Date | null, failures: number, now: Date): boolean {
  if (checkedAt === null) return failures >= PATIENCE;
  if (now.getTime() - checkedAt.getTime() < HOUR_MS) return false;
  let due: Date | null = checkedAt;
  for (let times = 0; times < PATIENCE && due !== null; times += 1) due = nextRun(schedule, due);
  return due !== null && due <= now;
}
