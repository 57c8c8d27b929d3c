import { ChangeTable } from "../record/change-table";
import type { DrawFormText } from "./draw-form-props";
import type { DrawFormState } from "./draw-form-state";

type Props = { duplicate: NonNullable<DrawFormState["duplicate"]>; text: DrawFormText["found"]["duplicate"] };

/** What differs between what was entered and the draw that is there already, and the way to edit that draw. */
export function DuplicateDraw({ duplicate: { draw, rows, href }, text }: Props) {
  const said = (sentence: string) => sentence.replace("{draw}", () => draw);
  return (
    <section aria-label={said(text.title)} className="mb-6 max-w-[42rem]">
      {rows.length === 0 ? (
        <p>{said(text.same)}</p>
      ) : (
        <ChangeTable
          rows={rows}
          caption={said(text.title)}
          captioned
          words={{ field: text.field, before: said(text.here), after: text.entered }}
        />
      )}
      <p className="mt-2">
        <a href={href}>{said(text.edit)}</a>
      </p>
    </section>
  );
}
