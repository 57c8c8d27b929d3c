import { HiddenFields } from "../hidden-fields";
import type { DrawFormValues } from "./draw-form-state";

/** The values of the form of a draw, hidden. */
export const DrawHiddenFields = ({ values: { programs, ...texts } }: { values: DrawFormValues }) => (
  <>
    <HiddenFields values={texts} />
    {programs.map((program) => (
      <input key={program} type="hidden" name="programs" value={program} />
    ))}
  </>
);
