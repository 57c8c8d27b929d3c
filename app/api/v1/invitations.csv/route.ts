import { invitationsCsv } from "@/lib/api/figures/figures-csv";
import { readInvitationsFileQuery } from "@/lib/api/figures/read-invitations";
import { INVITATIONS } from "@/lib/api/tables/figures";
import { apiView } from "@/lib/api/view";
import { openRead, preflight, refusal, tableCsvAnswer } from "@/lib/answers/api-answer";
import { askedDataset } from "@/lib/answers/asked-dataset";
import { publicUrl } from "@/lib/env";

export const GET = openRead(async (request) => {
  const { searchParams } = new URL(request.url);
  const asked = await askedDataset(searchParams, "feed");
  if (!asked.ok) return refusal(asked);
  const { dataset } = asked;
  const read = readInvitationsFileQuery(searchParams, dataset);
  if (!read.ok) return refusal(read);
  const view = apiView(dataset, read.locale, publicUrl());
  const body = invitationsCsv(read.query, view, dataset.knownTo, read.form);
  return tableCsvAnswer(INVITATIONS, body, dataset, view.site, searchParams);
});

export const OPTIONS = preflight;
