import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** True once scripts run: what the server has drawn, and a browser without them, knows of none. */
export const useLive = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
