import { keepCode } from "@/lib/auth/opened-link";
import { formFields } from "@/lib/http/form-fields";
import { localeOf } from "@/lib/i18n/locale-of";
import { codeIn, LINK_PAGES, type LinkState } from "@/lib/rules/account/link-code";

/** Takes the code of a link out of a form, for it stands in no address, and leads to the page that the link is for. */
export async function POST(request: Request, { params }: RouteContext<"/[locale]/links">): Promise<Response> {
  const locale = await localeOf(params);
  const form = await formFields(request);
  const page = LINK_PAGES.find((each) => each === form.get("to"));
  const code = codeIn(form.get("code") ?? "");
  if (page && code !== null) await keepCode(page, code, request.headers);
  const state: LinkState = code === null ? "unread" : "opened";
  const to = `/${locale}${page ? `${page}?link=${state}` : "/alerts"}`;
  return new Response(null, { status: 303, headers: { Location: to, "Cache-Control": "no-store" } });
}
