import { embedRoute } from "@/lib/http/embed-answer";

export const dynamic = "force-dynamic";

export const GET = embedRoute(async () => null);
