import { embedRoute } from "@/lib/answers/embed-answer";

export const dynamic = "force-dynamic";

export const GET = embedRoute(async () => null);
