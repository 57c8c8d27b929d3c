import { invitationsJson } from "@/lib/api/figures/invitations-json";
import { readInvitationsQuery } from "@/lib/api/figures/read-invitations";
import { apiView } from "@/lib/api/view";
import { publicUrl } from "@/lib/env";
import { dataJson, openRead, preflight, refusal } from "@/lib/answers/api-answer";
import { askedDataset } from "@/lib/answers/asked-dataset";

export const GET = openRead(async (request) => {
  const { searchParams } = new URL(request.url);
  const asked = await askedDataset(searchParams, "feed");
  if (!asked.ok) return refusal(asked);
  const { dataset } = asked;
  const read = readInvitationsQuery(searchParams, dataset);
  if (!read.ok) return refusal(read);
  return dataJson(invitationsJson(read.query, apiView(dataset, read.locale, publicUrl())), dataset);
});

export const OPTIONS = preflight;
