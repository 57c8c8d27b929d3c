import { AsyncLocalStorage } from "node:async_hooks";
import { processWide } from "./process-wide";

/** What is known of a request while it is answered. */
export interface Asked {
  readonly id: string;
  /** After so many seconds it may be tried again; undefined = it was not refused for being one too many. */
  waitSeconds?: number;
}

const store = processWide<AsyncLocalStorage<Asked>>("requests");
const requests = (store.value ??= new AsyncLocalStorage<Asked>());

/** Does work of a request. */
export const inRequest = <T>(asked: Asked, work: () => T): T => requests.run(asked, work);

/** The request that is being answered; undefined outside of one. */
export const asked = (): Asked | undefined => requests.getStore();
