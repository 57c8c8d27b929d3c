import "server-only";
import { setImmediate } from "node:timers/promises";
import { LRUCache } from "lru-cache";
import { makeApart } from "@/lib/apart/threads";
import { FONT_FILES } from "./fonts";

const MAX_BYTES = 48 * 1024 * 1024;
const FAMILY = "Source Sans 3";

type Source = { readonly svg: () => string; readonly scale: number };

const images = new LRUCache<string, Buffer<ArrayBuffer>, Source>({
  maxSize: MAX_BYTES,
  sizeCalculation: ({ length }) => length,
  // Readers who ask for the same image while it is made wait for the same making.
  fetchMethod: async (_key, _stale, { context: { svg, scale } }) => {
    // Drawing takes ten milliseconds of the thread that answers; who waits for it comes before.
    await setImmediate();
    return makeApart({ make: "picture", svg: svg(), scale, fonts: FONT_FILES, family: FAMILY });
  },
});

/**
 * An image as PNG, drawn in a thread of its own and kept.
 * @param key what the image depends on: data, day and address
 * @param svg draws it; only called when it is not kept
 * @param scale pixels for each unit of the image
 */
export async function pngOf(key: string, svg: () => string, scale: number): Promise<Buffer<ArrayBuffer>> {
  const image = await images.fetch(key, { context: { svg, scale } });
  if (!image) throw new Error("the image was not made");
  return image;
}
