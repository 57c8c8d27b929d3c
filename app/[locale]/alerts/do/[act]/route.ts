import { notFound } from "next/navigation";
import { alertSettings } from "@/lib/alerts/settings";
import { ask, confirm, leave, readAddress, readCode } from "@/lib/alerts/subscribe";
import { forgetCode } from "@/lib/auth/opened-link";
import { networkOfRequest } from "@/lib/auth/network";
import { countTry, keyed } from "@/lib/auth/tries";
import { db } from "@/lib/db/client";
import { getDataset } from "@/lib/db/dataset";
import { formFields } from "@/lib/http/form-fields";
import { localeOf } from "@/lib/i18n/locale-of";
import { logger } from "@/lib/logger";
import { ALERT_QUERY, FORM_PROBLEMS, type FormProblem } from "@/lib/rules/alert/choice";
import type { Locale } from "@/lib/rules/text/bilingual";
import { typedAddress, writeTyped } from "@/lib/rules/alert/typed-form";
import { addressOf, paramsOf } from "@/lib/rules/text/query-codec";
import { keepAddress } from "../kept-form";

/** Where each act of a link leads to. */
const DONE = { confirm: "/alerts/confirmed", leave: "/alerts/left" } as const;

type Context = RouteContext<"/[locale]/alerts/do/[act]">;

/** Takes a form of the pages of alerts, and leads to the page that says what came of it. The path says no address. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { act } = await params;
  const locale = await localeOf(params);
  const form = await formFields(request);
  const to = (path: string) =>
    new Response(null, { status: 303, headers: { Location: `/${locale}${path}`, "Cache-Control": "no-store" } });
  if (act === "ask") return to(await asked(request, form, locale));
  if (act !== "confirm" && act !== "leave") notFound();
  const code = form.get("code") ?? "";
  const link = readCode(code);
  const done = link !== null && (await { confirm, leave }[act](db(), alertSettings(), link));
  await forgetCode(`/alerts/${act}`, code, request.headers);
  return to(done ? DONE[act] : "/alerts/over");
}

/**
 * Takes down what somebody asks to be told of.
 * @returns the page to go to: the same whether the address is known or not
 */
async function asked(request: Request, form: URLSearchParams, locale: Locale): Promise<string> {
  if (alertSettings().smtp === null) return "/alerts";
  const params = { ...paramsOf(form), corrections: form.get("corrections") ?? "off" };
  const { values, problems } = ALERT_QUERY.read(params, await getDataset());
  const address = readAddress(form.get("address") ?? "");
  const wrong = new Set<string>([...(address === null ? ["address"] : []), ...problems.map(({ field }) => field)]);
  const again = async (...each: FormProblem[]) => {
    await keepAddress(typedAddress(form), request.headers);
    return addressOf("/alerts/again", writeTyped(form, values.category, each));
  };
  if (address === null || wrong.size > 0) return again(...FORM_PROBLEMS.filter((each) => wrong.has(each)));
  try {
    // By network: whoever has one address of IPv6 has millions.
    const network = networkOfRequest(request.headers) ?? "";
    if (!(await countTry(keyed("alerts", network))).ok) return await again("often");
    await ask(db(), address, locale, values);
  } catch (error) {
    logger().error({ err: error }, "a request for alerts was not saved");
    return again("failed");
  }
  await keepAddress(null, request.headers);
  return "/alerts/sent";
}
