import "server-only";
import { renderAsync } from "@resvg/resvg-js";
import { LRUCache } from "lru-cache";
import { FONT_FILES } from "./fonts";

const MAX_BYTES = 48 * 1024 * 1024;
const FAMILY = "Source Sans 3";

type Source = { readonly svg: () => string; readonly scale: number };

const images = new LRUCache<string, Buffer<ArrayBuffer>, Source>({
  maxSize: MAX_BYTES,
  sizeCalculation: ({ length }) => length,
  // Readers who ask for the same image while it is made wait for the same making.
  fetchMethod: async (_key, _stale, { context: { svg, scale } }) => {
    const image = await renderAsync(svg(), {
      fitTo: { mode: "zoom", value: scale },
      font: { fontFiles: FONT_FILES, loadSystemFonts: false, defaultFontFamily: FAMILY },
    });
    return Buffer.from(image.asPng());
  },
});

/**
 * An image as PNG, drawn off the main thread and kept.
 * @param key what the image depends on: data, day and address
 * @param svg draws it; only called when it is not kept
 * @param scale pixels for each unit of the image
 */
export async function pngOf(key: string, svg: () => string, scale: number): Promise<Buffer<ArrayBuffer>> {
  const image = await images.fetch(key, { context: { svg, scale } });
  if (!image) throw new Error("the image was not made");
  return image;
}
