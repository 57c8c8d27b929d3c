// A plain, a no-break and a narrow no-break space are what people type and what Intl writes in French.
const COUNT = /^(?:0|[1-9]\d*|[1-9]\d{0,2}(?:([, \u00A0\u202F])\d{3})(?:\1\d{3})*)$/;

/**
 * A whole number as people write it in English or French: `3500`, `3,500`, `3 500`; blanks around it do not count.
 * @returns null for anything else, so that `3,50`, `3.5` and `12a` are refused and never cut short
 */
export function parseCount(text: string): number | null {
  const trimmed = text.trim();
  if (!COUNT.test(trimmed)) return null;
  const count = Number(trimmed.replace(/\D/g, ""));
  return Number.isSafeInteger(count) ? count : null;
}
