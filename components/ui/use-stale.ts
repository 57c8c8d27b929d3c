import { useEffect, useState } from "react";
import { ottawaDay } from "@/lib/rules/time/iso-date";

/**
 * True once the day in Ottawa on which the page was opened has ended: its ages and its last 12 months are yesterday's.
 */
export function useStale(): boolean {
  const [stale, setStale] = useState(false);
  useEffect(() => {
    const opened = ottawaDay(new Date());
    const look = () => setStale(ottawaDay(new Date()) !== opened);
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, []);
  return stale;
}
