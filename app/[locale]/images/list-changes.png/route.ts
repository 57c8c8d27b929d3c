import { shownListChanges } from "@/lib/answers/image-of";
import { imageRoute } from "@/lib/answers/image-answer";

export const dynamic = "force-dynamic";

export const GET = imageRoute(() => "list-changes", shownListChanges);
