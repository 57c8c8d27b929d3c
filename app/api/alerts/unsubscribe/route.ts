import { alertSettings } from "@/lib/alerts/settings";
import { leave, readLink } from "@/lib/alerts/subscribe";
import { db } from "@/lib/db/client";

/** Unsubscribes by the button of a mail program (RFC 8058): no cookie, no page, and again changes nothing. */
export async function POST(request: Request): Promise<Response> {
  const link = readLink(Object.fromEntries(new URL(request.url).searchParams));
  const known = link !== null && (await leave(db(), alertSettings(), link));
  return new Response(known ? "Unsubscribed\n" : "This link is not one of ours\n", {
    status: known ? 200 : 404,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });
}

/** A scanner that follows the address of a message does nothing by it. */
export function GET(): Response {
  return new Response("Send a POST request to unsubscribe\n", { status: 405, headers: { Allow: "POST" } });
}
