/** Called once by Next as a server starts: what runs beside the pages. */
export async function register(): Promise<void> {
  // Written out, for Next leaves this out of what it builds for the other runtime by this very condition.
  if (process.env.NEXT_RUNTIME === "nodejs" && process.env.DATABASE_URL) {
    const { startSecretCheck } = await import("./lib/auth/check-secret");
    void startSecretCheck();
    const { startSchedule } = await import("./lib/schedule/start-schedule");
    startSchedule();
    const { startAlerts } = await import("./lib/alerts/start-alerts");
    startAlerts();
  }
}
