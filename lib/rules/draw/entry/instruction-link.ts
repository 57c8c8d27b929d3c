import { isDrawNumber } from "../draw";

const ROUNDS =
  "https://www.canada.ca/en/immigration-refugees-citizenship/corporate/mandate/" +
  "policies-operational-instructions-agreements/ministerial-instructions/express-entry-rounds/invitations.html";

/**
 * The address that the official page of a draw has if it follows those before it. To be offered, never taken for known.
 * Source: the addresses of #77 to #444 in prisma/reference/draws.csv, all of this form.
 * @returns null for a text that is no draw number
 */
export const instructionLink = (number: string): string | null =>
  isDrawNumber(number) ? `${ROUNDS}?q=${number}` : null;
