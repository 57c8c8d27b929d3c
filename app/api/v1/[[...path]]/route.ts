import { openRead, preflight, errorAnswer } from "@/lib/answers/api-answer";

export const GET = openRead(async () =>
  errorAnswer({ field: "path", message: "there is nothing at this address" }, 404),
);

export const OPTIONS = preflight;
