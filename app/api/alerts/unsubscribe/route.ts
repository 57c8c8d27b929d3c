import { alertSettings } from "@/lib/alerts/settings";
import { leave, readLink } from "@/lib/alerts/subscribe";
import { isAlertKey } from "@/lib/alerts/links";
import { keepCode } from "@/lib/auth/opened-link";
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

/** Leads whoever opens the address in a browser to the page with the button; a scanner that does so changes nothing. */
export async function GET(request: Request): Promise<Response> {
  const link = readLink(Object.fromEntries(new URL(request.url).searchParams));
  const known = link && (await db().alertSubscriber.findUnique({ where: { id: link.id }, select: { language: true } }));
  const isOurs = link !== null && isAlertKey(alertSettings(), "leave", link.id, link.key);
  if (isOurs) await keepCode("/alerts/leave", `${link.id}.${link.key}`, request.headers);
  const to = `/${known?.language ?? "en"}/alerts/leave?link=${isOurs ? "opened" : "unread"}`;
  return new Response(null, { status: 303, headers: { Location: to, "Cache-Control": "no-store" } });
}
