import type { ServerResponse } from "node:http";
import enError from "@/lib/i18n/messages/en/error.json";
import en from "@/lib/i18n/messages/en/refusal.json";
import frError from "@/lib/i18n/messages/fr/error.json";
import fr from "@/lib/i18n/messages/fr/refusal.json";
import { securityHeaders } from "../headers.js";
import { barePage, localeOfAddress, sendBarePage } from "./bare-page";

/**
 * Why an answer is not made now: too many wait for one, this reader asked for too many, the database does not answer,
 * or making it failed. `unsaved`, `unsavedFailed`: of the same two what is told to whoever sent something, which may not
 * have been saved.
 */
export type Refusal = "busy" | "tooMany" | "away" | "failed" | "unsaved" | "unsavedFailed";

const STATUS = { busy: 503, tooMany: 429, away: 503, failed: 500, unsaved: 503, unsavedFailed: 500 } as const;

/** The API and the pictures are read by programs, which take English. */
const SAID = {
  busy: "too many answers are being made: ask again in a moment",
  tooMany: "this address asked for too many answers that have to be made: ask again later",
  away: "the data did not answer: try again in a moment",
  failed: "the answer could not be made",
  unsaved: "the data did not answer: what was sent may not have been saved",
  unsavedFailed: "the answer could not be made: what was sent may not have been saved",
} as const;

/**
 * Says that an answer is not made now, and when to ask again: in a page of its own to a reader of pages, as the API
 * says its other faults to a program.
 * @param url path and query of the request
 * @param seconds until it is worth asking again
 */
export function refuse(response: ServerResponse, url: string, refusal: Refusal, seconds: number): void {
  const status = STATUS[refusal];
  response.setHeader("Retry-After", seconds);
  if (!url.startsWith("/api/")) {
    const locale = localeOfAddress(url);
    const { title, text, again } = { en, fr }[locale][refusal];
    // Under which the log has the cause.
    const id = status === 429 ? undefined : response.getHeader("X-Request-Id");
    const reference =
      id === undefined ? undefined : { en: enError, fr: frError }[locale].reference.replace("{digest}", String(id));
    sendBarePage(response, status, barePage(url, { title, text, link: again, reference }));
    return;
  }
  sendFault(response, status, "", SAID[refusal]);
}

/** Refuses a request of the API, in the form of its other refusals, to pages of any origin. */
export function sendFault(response: ServerResponse, status: number, field: string, message: string): void {
  response.setHeaders(
    new Map([
      ...Object.entries(securityHeaders),
      ["Access-Control-Allow-Origin", "*"],
      ["Access-Control-Expose-Headers", "Allow, RateLimit, RateLimit-Policy, Retry-After"],
      ["Cache-Control", "no-store"],
      ["Content-Type", "application/json; charset=utf-8"],
    ]),
  );
  const error = { field, message };
  response.writeHead(status).end(JSON.stringify({ error, errors: [error] }));
}
