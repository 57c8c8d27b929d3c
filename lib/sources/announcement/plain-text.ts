const plainUnit = (unit: string): string => {
  if (/\s/.test(unit)) return unit === "\n" || unit === "\t" ? unit : " ";
  if (/[‘’ʼ]/.test(unit)) return "'";
  if (/[‐-―−]/.test(unit)) return "-";
  const plain = unit.normalize("NFKD")[0] ?? unit;
  // A raised figure is the number of a footnote, and a fraction is not its first figure.
  if (/\d/.test(plain) && !/\p{Nd}/u.test(unit)) return unit;
  return plain.toLowerCase()[0] ?? unit;
};

/**
 * A text without case, accents, kinds of dashes, quotes and blanks: unit by unit, so that it is exactly as long as the
 * text and a stretch of one is the same stretch of the other. Line feeds and tabs stay.
 */
export const plainText = (text: string): string => text.split("").map(plainUnit).join("");
