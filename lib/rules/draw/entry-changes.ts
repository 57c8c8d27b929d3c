import type { Draw } from "./draw";
import type { DrawField } from "./fields";
import { changedFields } from "./history";
import type { EnteredDraw } from "./entry";

/** The fields that an entry would change in a stored draw; none when it says what stands already. */
export const entryChanges = (standing: Draw, entered: EnteredDraw): DrawField[] =>
  changedFields(standing, { ...standing, ...entered });
