import { openRead, preflight, missingAnswer } from "@/lib/answers/api-answer";

export const GET = openRead(async () => missingAnswer("path", "there is nothing at this address"));

export const OPTIONS = preflight;
