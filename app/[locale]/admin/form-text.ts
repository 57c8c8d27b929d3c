/** The text of a form's field; "" for one that is absent or a file, and where what was sent is no form at all. */
export function formText(form: FormData, name: string): string {
  const value = form instanceof FormData ? form.get(name) : null;
  return typeof value === "string" ? value : "";
}
