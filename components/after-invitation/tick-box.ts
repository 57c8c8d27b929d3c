/** The look of a box to tick beside a line of text. */
export const TICK_BOX = "size-[1.05em] shrink-0 translate-y-[0.1em] accent-ink";
