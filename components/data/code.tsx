import type { ReactNode } from "react";

/** A word of the programming interface, for `t.rich`. */
export const code = (text: ReactNode) => <code className="text-[0.86em] whitespace-nowrap">{text}</code>;

/** An address of the programming interface, which may be longer than a line. */
export const address = (text: ReactNode) => <code className="text-[0.86em] wrap-anywhere">{text}</code>;
