/**
 * A problem with the label of its field before it, as the language of the form writes that.
 * @param pattern `{label}: {message}`; French has a no-break space before the colon
 */
export const problemItem = (pattern: string, label: string, message: string): string =>
  pattern.replace("{label}", () => label).replace("{message}", () => message);
