import { openRead, preflight, refusal } from "@/lib/http/api-answer";

export const GET = openRead(async () => refusal({ field: "path", message: "there is nothing at this address" }, 404));

export const OPTIONS = preflight;
