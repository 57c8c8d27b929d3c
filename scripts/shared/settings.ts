import { startEnv, type StartEnv } from "../../lib/env";
import { PlainFailure } from "./plain-failure";

/** The environment a command was started with; a wrong variable ends it with a sentence that names it. */
export function readSettings(): StartEnv {
  try {
    return startEnv();
  } catch (error) {
    throw new PlainFailure(error instanceof Error ? error.message : String(error));
  }
}
