import {
  INVITATIONS_VALUES,
  invitationsQueryOf,
  type InvitationsContext,
  type InvitationsQuery,
  type InvitationsValues,
} from "@/lib/figures/query/invitations-query";
import type { Locale } from "@/lib/rules/text/bilingual";
import { queryTable } from "@/lib/rules/text/query-codec";
import type { IsoDate } from "@/lib/rules/time/iso-date";
import type { CsvForm } from "../csv";
import { AS_OF, EXCEL, LANG, readQuery, type Read } from "../query";

type Values = InvitationsValues & { readonly lang: Locale; readonly asOf: IsoDate | null };
type Asked = { readonly locale: Locale; readonly query: InvitationsQuery };

const PARAMETERS = { ...INVITATIONS_VALUES, ...LANG, ...AS_OF };
const TABLE = queryTable<Values, InvitationsContext>(PARAMETERS);
const FILE = queryTable<Values & { excel: CsvForm }, InvitationsContext>({ ...PARAMETERS, ...EXCEL });

const problemsIn = (context: InvitationsContext) => (values: Values) => invitationsQueryOf(values, context).problems;

/** Reads what invitations are asked for: as the page of invitations does, but for what that falls back from. */
export function readInvitationsQuery(params: URLSearchParams, context: InvitationsContext): Read<Asked> {
  const read = readQuery(TABLE, params, context, problemsIn(context));
  return read.ok ? { ok: true, locale: read.values.lang, query: invitationsQueryOf(read.values, context) } : read;
}

/** The same for a file, with its form. */
export function readInvitationsFileQuery(
  params: URLSearchParams,
  context: InvitationsContext,
): Read<Asked & { readonly form: CsvForm }> {
  const read = readQuery(FILE, params, context, problemsIn(context));
  if (!read.ok) return read;
  const { lang: locale, excel: form } = read.values;
  return { ok: true, locale, form, query: invitationsQueryOf(read.values, context) };
}
