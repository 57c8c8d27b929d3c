import { processWide } from "@/lib/process-wide";

/** Ends telling. @param patienceMs so long what is under way is waited for */
type Stop = (patienceMs: number) => Promise<void>;

const left = processWide<Stop>("stop alerts");

/** Leaves word how the telling of this process is ended. */
export function leaveStop(stop: Stop): void {
  left.value = stop;
}

/** So long, in milliseconds, a stopping server waits for messages under way: containers are given ten seconds. */
const PATIENCE_MS = 5_000;

/** Ends the telling of this process, if it has begun: takes no more, and waits a little for what is under way. */
export const stopAlerts = async (): Promise<void> => left.value?.(PATIENCE_MS);
