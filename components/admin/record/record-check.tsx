import { useEffect, useRef } from "react";
import { useTitleMark } from "@/components/bar/use-title-mark";
import type { Messages } from "@/lib/i18n/messages";
import type { RecordCheck } from "./record-form-state";
import { ChangeTable } from "./change-table";

/** A look at everything that a save would change. It takes the focus, as the page would not be announced otherwise. */
export function RecordCheckView({
  check: { rows, notes, lists },
  text,
}: {
  check: RecordCheck;
  text: Messages["records"]["check"];
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useTitleMark(text.title);
  return (
    <>
      <h2 ref={heading} tabIndex={-1} autoFocus className="outline-none">
        {text.title}
      </h2>
      <p className="mt-1 text-ink-soft">{text.lead}</p>
      {notes.length > 0 && (
        <ul className="mt-4 space-y-2 border-l-4 border-ink pl-4">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <ChangeTable
        rows={rows}
        caption={text.title}
        words={{
          field: text.field,
          before: text.before,
          after: rows.some(({ before }) => before !== null) ? text.after : text.value,
        }}
      />
      {lists.map(({ title, items }) => (
        <section key={title} className="mt-6">
          <h3>{title}</h3>
          {items.length > 0 && (
            <ul className="mt-1 text-[0.95rem]">
              {items.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </>
  );
}
