import { json } from "@/lib/answers/api-answer";
import { privateRead } from "@/lib/answers/private-answer";
import { mayNow, personOf } from "@/lib/auth/require-admin";

export const dynamic = "force-dynamic";

/** Whether whoever asks may edit draws. Always 200: a browser writes every other answer to its console. */
export const GET = privateRead(async (request) => {
  const person = await personOf(request.headers);
  return json({ edit: person !== null && mayNow(person, "draws.edit") });
});
