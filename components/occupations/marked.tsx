import { Fragment } from "react";
import { markedParts, type Mark } from "@/lib/rules/occupation/occupation-match";
import { OccupationTitle } from "./occupation-title";

/** A text with what was searched for set off. Not `<mark>`, whose colour would mean something: a weight and a line. */
export const Marked = ({ text, marks }: { text: string; marks: readonly Mark[] }) =>
  markedParts(text, marks).map((part, index) =>
    part.marked ? (
      <b key={index} className="font-semibold underline decoration-rule-strong decoration-2 underline-offset-[0.2em]">
        {part.text}
      </b>
    ) : (
      <Fragment key={index}>
        <OccupationTitle title={part.text} />
      </Fragment>
    ),
  );
