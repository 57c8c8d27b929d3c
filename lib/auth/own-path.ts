/** Where a sign-in leads when nothing else is asked for. */
export const ADMIN_HOME = "/admin";

const ADMIN_PATH = /^\/admin(?:\/[\w~-][\w.~-]*)*(?:\?[\w=&%+.~-]*)?$/;

/**
 * Reads a path to go back to after signing in, without its language. Only pages of the admin are taken: a link made by
 * somebody else must not lead a person who has just signed in to another site.
 * @returns the path, or {@link ADMIN_HOME} for any other text
 */
export const ownPath = (text: string | undefined): string =>
  text !== undefined && text.length <= 300 && ADMIN_PATH.test(text) && !text.startsWith("/admin/login")
    ? text
    : ADMIN_HOME;
