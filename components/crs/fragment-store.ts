/*
 * What a reader has entered, as the fragment of the address: the one state of the calculator. Fragments are not sent to
 * the server. On request the same text is kept in the browser's storage.
 */

const KEY = "crs";
const listeners = new Set<() => void>();
/** Entered, and not in the address yet: browsers refuse to change it at every keystroke. */
let pending: string | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

const tell = () => listeners.forEach((listener) => listener());

function flush() {
  if (pending === null) return;
  const { pathname, search } = window.location;
  window.history.replaceState(window.history.state, "", pending === "" ? pathname + search : `#${pending}`);
  pending = null;
}

function moved() {
  clearTimeout(timer);
  pending = null;
  tell();
}

/** Calls `listener` whenever the fragment or what is kept has changed. */
export function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    window.addEventListener("hashchange", moved);
    window.addEventListener("pagehide", flush);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    window.removeEventListener("hashchange", moved);
    window.removeEventListener("pagehide", flush);
  };
}

/** What is entered, without the `#`. */
export const fragment = (): string => pending ?? window.location.hash.slice(1);

/** What the browser keeps; null when nothing is kept, or when storage is refused. */
export function kept(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Keeps the fragment in the browser, or forgets what is kept. */
export function keep(on: boolean) {
  try {
    if (on) localStorage.setItem(KEY, fragment());
    else localStorage.removeItem(KEY);
  } catch {
    // Storage may be refused: the answers then last as long as the address.
  }
  tell();
}

/** Puts what is entered in the address, a moment later, and in the browser where it is kept. */
export function write(next: string) {
  pending = next;
  clearTimeout(timer);
  timer = setTimeout(flush, 300);
  if (kept() !== null) keep(true);
  else tell();
}
