import { Fragment } from "react";

/** An official title that may break after a slash: French ones give both genders in one long word. */
export const OccupationTitle = ({ title }: { title: string }) =>
  title.split("/").map((part, index) => (
    <Fragment key={index}>
      {index > 0 && (
        <>
          /<wbr />
        </>
      )}
      {part}
    </Fragment>
  ));
