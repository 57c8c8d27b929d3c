import { webFont } from "@/lib/image/fonts";

export const dynamic = "force-dynamic";

/** The text family for frames: Next names its own copy anew with each build. */
export const GET = async (): Promise<Response> =>
  new Response(new Uint8Array(await webFont()), { headers: { "Content-Type": "font/woff2" } });
