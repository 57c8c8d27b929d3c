import { embedRoute } from "../embed-answer";

export const dynamic = "force-dynamic";

export const GET = embedRoute(async () => null);
