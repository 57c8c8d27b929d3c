/** Why nothing of a feed can be taken, in a sentence each; `{name}` stands for a parameter. */
export const SENTENCES = {
  empty: "The feed is empty.",
  web_page: "The feed is a web page, not JSON: the address may be wrong or down.",
  cut_off: "The feed is incomplete JSON: it may have been cut off.",
  not_json: "The file is neither JSON nor a CSV file exported here, so it is not the official feed.",
  table:
    "The file is a table kept by hand, not the official feed; only CSV files exported here can be read. Enter " +
    "its draws in the form.",
  spreadsheet:
    "The file is a spreadsheet (such as Excel), not the official feed, which is JSON. CSV files exported here " +
    "can also be read.",
  no_rounds: "The feed has no draws.",
  not_a_round: "Row {row} of the feed is not a draw.",
  no_text: "Row {row} of the feed has no text under “{key}”: its layout may have changed.",
  too_many: "The feed has {rows} rows, more than there can be draws: nothing was taken.",
  no_draws: "No row of the feed can be read as a draw.",
  shrunk: "The feed has {draws} draws, but had {published} before: it may be broken, so nothing was taken.",
  own_export: "The file was exported by this tracker, so the official feed does not confirm it.",
  older:
    "The newest draw of this copy is #{number} of {date}, but the official feed has already brought " +
    "#{hereNumber} of {hereDate}. This copy is older, so it replaces no value here.",
  too_large: "The feed is larger than {megabytes} MB.",
  not_there: "The feed cannot be read: {why}.",
  no_answer: "The address of the feed does not answer ({why}).",
  too_slow: "The address of the feed did not answer within {seconds} seconds.",
  status: "The address of the feed answered {status}, without the feed.",
  elsewhere: "The address of the feed redirects to another host, {address}, and was not followed.",
} as const;

export type FeedErrorCode = keyof typeof SENTENCES;

/** Why nothing was taken, as it is recorded: the sentence of a code with its parameters, in whichever language. */
export type FeedError = { readonly code: FeedErrorCode; readonly params: Readonly<Record<string, string>> };

const MAX_PARAM = 120;

/**
 * A text from outside as it can be stored and shown: without control characters and halves of characters, cut where it
 * is long.
 */
export const plainText = (text: string, most: number): string => {
  const plain = text.replace(/[\p{Cc}\p{Cs}]/gu, "\uFFFD");
  return plain.length <= most ? plain : `${plain.slice(0, most - 1).replace(/\p{Cs}$/u, "")}…`;
};

export const feedError = (code: FeedErrorCode, params: Readonly<Record<string, string | number>> = {}): FeedError => ({
  code,
  params: Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, plainText(String(value), MAX_PARAM)]),
  ),
});

/** A refusal in one English sentence. */
export const feedErrorSentence = ({ code, params }: FeedError): string =>
  SENTENCES[code].replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? "");
