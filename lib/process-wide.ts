/** A place for what a process has once; `value` is undefined until something is put there. */
type Place<T> = { value?: T };

const process = globalThis as { __tracker?: Record<string, Place<unknown>> };
const places = (process.__tracker ??= {});

/**
 * The place of a name, the same wherever it is asked for. A variable of a module would not do: Next bundles a file for
 * the app and again for the server around it, and `next dev` reloads it.
 */
export const processWide = <T>(name: string): Place<T> => (places[name] ??= {}) as Place<T>;
