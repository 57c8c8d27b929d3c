/** The text of a form's field; "" for one that is absent or a file, and where what was sent is no form at all. */
export function formText(form: FormData, name: string): string {
  const value = form instanceof FormData ? form.get(name) : null;
  return typeof value === "string" ? value : "";
}

/** Every text of a form's field that may be given several times; none where what was sent is no form at all. */
export const formTexts = (form: FormData, name: string): string[] =>
  (form instanceof FormData ? form.getAll(name) : []).filter((value) => typeof value === "string");

/** What was chosen by radio buttons whose names begin alike, by the rest of the name. */
export const formChoices = (
  form: FormData,
  prefix: string,
  names: readonly string[],
): Readonly<Partial<Record<string, string>>> =>
  Object.fromEntries(
    names.map((name) => [name, formText(form, `${prefix}-${name}`)]).filter(([, value]) => value !== ""),
  );
