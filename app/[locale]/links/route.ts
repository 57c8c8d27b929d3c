import { z } from "zod";
import { keepCode } from "@/lib/auth/link-cookie";
import { localeOf } from "@/lib/i18n/locale-of";
import { codeIn, LINK_PAGES, type LinkState } from "@/lib/rules/account/link-code";

const formSchema = z.object({ to: z.enum(LINK_PAGES), code: z.string() });

/** Takes the code of a link out of a form, for it stands in no address, and leads to the page that the link is for. */
export async function POST(request: Request, { params }: RouteContext<"/[locale]/links">): Promise<Response> {
  const locale = await localeOf(params);
  const form = formSchema.safeParse(Object.fromEntries(await request.formData()));
  const code = form.success ? codeIn(form.data.code) : null;
  await keepCode(code, request.headers);
  const state: LinkState = code === null ? "unread" : "opened";
  const to = `/${locale}${form.data?.to ?? "/alerts"}?link=${state}`;
  return new Response(null, { status: 303, headers: { Location: to, "Cache-Control": "no-store" } });
}
