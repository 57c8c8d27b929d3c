/**
 * Hours a week that are full-time; hours above them do not count.
 * Source: IRCC, work experience for Express Entry: 30 hours a week, at one or several jobs.
 */
export const FULL_TIME_HOURS = 30;

/**
 * A year of full-time work: 12 months, or 1,560 hours, which are 52 weeks of 30.
 * Source: IRCC, as for {@link FULL_TIME_HOURS}.
 */
export const FULL_TIME_YEAR = { months: 12, weeks: 52, hours: 52 * FULL_TIME_HOURS } as const;

/**
 * Hours that a month of full-time work is worth: 130, a twelfth of a year's. That fewer months are worth their share is
 * ours.
 */
export const FULL_TIME_MONTH_HOURS = FULL_TIME_YEAR.hours / FULL_TIME_YEAR.months;
