/**
 * Whether what is entered is kept; `other`: something else is, which what came with the address does not write over.
 */
export type Keeping = "on" | "off" | "other";

export type FragmentStore = {
  /** Calls `listener` whenever the fragment or what is kept has changed. */
  subscribe: (listener: () => void) => () => void;
  /** What is entered, without the `#`. */
  fragment: () => string;
  /** What the browser keeps; null when nothing is kept, or when storage is refused. */
  kept: () => string | null;
  keeping: () => Keeping;
  /** Keeps the fragment in the browser, in place of whatever is kept, or forgets that. */
  keep: (on: boolean) => void;
  /** Puts what is entered in the address, a moment later, and in the browser where it is kept. */
  write: (next: string) => void;
};

/**
 * What a reader has entered, as the fragment of the address: the one state of a page. Fragments are not sent to the
 * server. On request the same text is kept in the browser's storage; an address that brings something else leaves that
 * alone.
 * @param key of the storage
 * @param ofKept the part of a fragment that is kept
 */
// eslint-disable-next-line max-lines-per-function -- one state and the functions that close over it
export function fragmentStore(
  key: string,
  ofKept: (fragment: string) => string = (fragment) => fragment,
): FragmentStore {
  const listeners = new Set<() => void>();
  /** What is entered; null until the address is read. */
  let entered: string | null = null;
  /** What came with the address is not what is kept. */
  let apart = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = () => listeners.forEach((listener) => listener());

  /** The fragment of the address when it holds answers; empty when it names a place in the page. */
  const inAddress = (): string => (window.location.hash.includes("=") ? window.location.hash.slice(1) : "");

  /** Whether a fragment holds something to keep that is not kept, while something else is. */
  function differs(from: string): boolean {
    const [before, now] = [ofKept(kept() ?? ""), ofKept(from)];
    return before !== "" && now !== "" && now !== before;
  }

  function read(): string {
    entered = inAddress();
    apart = differs(entered);
    return entered;
  }

  const fragment = (): string => entered ?? read();

  /** Browsers refuse to change the address at every keystroke: it follows a moment later. */
  function flush() {
    clearTimeout(timer);
    const { pathname, search } = window.location;
    if (inAddress() !== fragment())
      window.history.replaceState(window.history.state, "", fragment() === "" ? pathname + search : `#${fragment()}`);
  }

  function moved() {
    // A link to a place in the page led there: what is entered takes its place in the address again.
    if (window.location.hash !== "" && inAddress() === "") return flush();
    clearTimeout(timer);
    read();
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

  const keeping = (): Keeping => {
    fragment();
    return kept() === null ? "off" : apart ? "other" : "on";
  };

  function keep(on: boolean) {
    apart = false;
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
    if (ofKept(next) === ofKept(kept() ?? "")) apart = false;
    if (keeping() === "on") keep(true);
    else tell();
  }

  return { subscribe, fragment, kept, keeping, keep, write };
}
