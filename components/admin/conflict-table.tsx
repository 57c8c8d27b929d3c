import type { Messages } from "@/lib/i18n/messages";
import type { EventFormState } from "./event-form-state";

/** What somebody else has saved since the form was opened, beside what was entered. */
export function ConflictTable({ rows, text }: { rows: EventFormState["conflict"]; text: Messages["admin"]["conflict"] }) {
  return (
    <table className="data-table mb-8">
      <caption>{text.title}</caption>
      <thead>
        <tr>
          <th scope="col">{text.field}</th>
          <th scope="col">{text.now}</th>
          <th scope="col">{text.yours}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, now, yours }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{now}</td>
            <td>{yours}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
