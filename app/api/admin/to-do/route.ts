import { toDoJson } from "@/lib/api/to-do-json";
import { errorAnswer, json } from "@/lib/answers/api-answer";
import { privateRead } from "@/lib/answers/private-answer";
import { mayNow, personOf } from "@/lib/auth/require-admin";
import { toDoFor } from "@/lib/db/queries/to-do";
import { publicUrl } from "@/lib/env";
import { may } from "@/lib/rules/account/permission";

export const dynamic = "force-dynamic";

/** What needs doing, for whoever is signed in and may edit draws. */
export const GET = privateRead(async (request) => {
  const person = await personOf(request.headers);
  if (person === null)
    return errorAnswer([{ field: "", message: "sign in first, and send the cookie of the session" }], 401);
  if (!may(person.role, "draws.edit")) return errorAnswer([{ field: "", message: "your role may not see this" }], 403);
  if (!mayNow(person, "draws.edit")) return errorAnswer([{ field: "", message: "set up a second factor first" }], 403);
  return json(toDoJson((await toDoFor(person.role)).todos, publicUrl()));
});
