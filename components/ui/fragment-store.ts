export type FragmentStore = {
  /** Calls `listener` whenever the fragment or what is kept has changed. */
  subscribe: (listener: () => void) => () => void;
  /** What is entered, without the `#`. */
  fragment: () => string;
  /** What the browser keeps; null when nothing is kept, or when storage is refused. */
  kept: () => string | null;
  /** Keeps the fragment in the browser, or forgets what is kept. */
  keep: (on: boolean) => void;
  /** Puts what is entered in the address, a moment later, and in the browser where it is kept. */
  write: (next: string) => void;
};

/**
 * What a reader has entered, as the fragment of the address: the one state of a page. Fragments are not sent to the
 * server. On request the same text is kept in the browser's storage.
 * @param key of the storage
 * @param ofKept the part of a fragment that is kept
 */
export function fragmentStore(key: string, ofKept: (fragment: string) => string = (fragment) => fragment): FragmentStore {
  const listeners = new Set<() => void>();
  /** What is entered; null until the address is read. */
  let entered: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = () => listeners.forEach((listener) => listener());

  /** The fragment of the address when it holds answers; empty when it names a place in the page. */
  const inAddress = (): string => (window.location.hash.includes("=") ? window.location.hash.slice(1) : "");

  const fragment = (): string => (entered ??= inAddress());

  /** Browsers refuse to change the address at every keystroke: it follows a moment later. */
  function flush() {
    clearTimeout(timer);
    const { pathname, search } = window.location;
    if (inAddress() !== fragment()) window.history.replaceState(window.history.state, "", fragment() === "" ? pathname + search : `#${fragment()}`);
  }

  function moved() {
    // A link to a place in the page led there: what is entered takes its place in the address again.
    if (window.location.hash !== "" && inAddress() === "") return flush();
    clearTimeout(timer);
    entered = inAddress();
    tell();
  }

  function subscribe(listener: () => void) {
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
      entered = null;
    };
  }

  function kept() {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  }

  function keep(on: boolean) {
    try {
      if (on) localStorage.setItem(key, ofKept(fragment()));
      else localStorage.removeItem(key);
    } catch {
      // Storage may be refused: the answers then last as long as the address.
    }
    tell();
  }

  function write(next: string) {
    entered = next;
    clearTimeout(timer);
    timer = setTimeout(flush, 300);
    if (kept() !== null) keep(true);
    else tell();
  }

  return { subscribe, fragment, kept, keep, write };
}
