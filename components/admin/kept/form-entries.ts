/** What a form holds: the names of its inputs with their values, in the order of the names. */
export type FormEntries = readonly (readonly [name: string, value: string])[];

type Input = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Names of what leads a form on, is chosen anew at each step, or is a secret. */
const NEVER = /^(?:\$ACTION.*|intent|seen|confirm|take-.*|.*(?:password|token|secret).*)$/i;

const isInput = (element: Element): element is Input =>
  element instanceof HTMLInputElement || element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement;

const isTick = (input: Input): input is HTMLInputElement => input.type === "checkbox" || input.type === "radio";

/** The inputs whose values may be kept: no password, no one-time code, no token, no file. */
const inputsOf = (form: HTMLFormElement): Input[] =>
  [...form.elements]
    .filter(isInput)
    .filter(
      ({ name, type, autocomplete }) =>
        name !== "" &&
        !NEVER.test(name) &&
        type !== "password" &&
        type !== "file" &&
        autocomplete !== "one-time-code" &&
        !autocomplete.endsWith("password"),
    );

/** Whether a value can be seen in a form, or is no part of it; false where it is only carried along unseen. */
export function isShown(form: HTMLFormElement, name: string): boolean {
  const named = inputsOf(form).filter((input) => input.name === name);
  return named.length === 0 || named.some(({ type }) => type !== "hidden");
}

const inOrder = (entries: FormEntries): FormEntries =>
  [...entries].sort(([a, x], [b, y]) => (a === b ? x.localeCompare(y) : a.localeCompare(b)));

/** What a form holds now, without what may not be kept. */
export const entriesOf = (form: HTMLFormElement): FormEntries =>
  inOrder(
    inputsOf(form)
      .filter((input) => !isTick(input) || input.checked)
      .map((input) => [input.name, input.value] as const),
  );

const openedWith = (input: Input): string =>
  input instanceof HTMLSelectElement
    ? (([...input.options].find(({ defaultSelected }) => defaultSelected) ?? input.options[0])?.value ?? "")
    : isTick(input)
      ? input.value
      : input.defaultValue;

/** What a form was opened with: a browser puts back what was typed before a reload, and the page has not. */
export const openedEntriesOf = (form: HTMLFormElement): FormEntries =>
  inOrder(
    inputsOf(form)
      .filter((input) => !isTick(input) || input.defaultChecked)
      .map((input) => [input.name, openedWith(input)] as const),
  );

/** The entries that a form has no input for, as their step is not shown. */
export function withoutInput(form: HTMLFormElement, entries: FormEntries): FormEntries {
  const names = new Set(inputsOf(form).map(({ name }) => name));
  return entries.filter(([name]) => !names.has(name));
}

/** The entries with others in the place of those of the same names. */
export function withEntries(entries: FormEntries, others: FormEntries): FormEntries {
  const names = new Set(others.map(([name]) => name));
  return [...entries.filter(([name]) => !names.has(name)), ...others];
}

/** Sets a value as typing does, so that what follows from it in the page follows. */
function type(input: Input, value: string): void {
  // React keeps its own setter on the element, which would hide the change from it.
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(input), "value")?.set?.call(input, value);
  input.dispatchEvent(new Event(input instanceof HTMLSelectElement ? "change" : "input", { bubbles: true }));
}

/**
 * Puts entries into a form, as if they had been typed. Choices come first: what they fill in by themselves is written
 * over by what was there. Inputs that the entries do not name, and entries without an input, are left alone.
 */
export function fillIn(form: HTMLFormElement, entries: FormEntries): void {
  const inputs = inputsOf(form);
  const valueOf = new Map(entries);
  // Of several hidden inputs of one name each has a value of its own, which the server has set.
  const several = new Set(
    inputs.filter(({ name }, index) => inputs.findIndex((each) => each.name === name) < index).map(({ name }) => name),
  );
  const named = inputs.filter(
    (input) => valueOf.has(input.name) && !isTick(input) && !(input.type === "hidden" && several.has(input.name)),
  );
  for (const input of [...named].sort(
    (a, b) => Number(b.type.startsWith("select")) - Number(a.type.startsWith("select")),
  )) {
    const value = valueOf.get(input.name) ?? "";
    if (input.value !== value) type(input, value);
    // What is typed in a folded part is to be seen.
    const folded = value === "" || input.type === "hidden" ? null : input.closest("details");
    if (folded) folded.open = true;
  }
  for (const input of inputs.filter(isTick)) {
    const ticked = entries.some(([name, value]) => name === input.name && value === input.value);
    if (input.checked !== ticked && (ticked || input.type === "checkbox")) input.click();
  }
}
