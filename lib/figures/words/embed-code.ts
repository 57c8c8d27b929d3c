import { escaped } from "@/lib/figures/svg/svg";

/** What a frame tells the page around it: its height in CSS pixels, under this name. */
export const FRAME_MESSAGE = "drawTrackerHeight";

/** Least height of a frame that is told nothing: a headline, a chart and its source at 320 pixels of width. */
const LEAST_HEIGHT = 640;

type Code = {
  /** The whole address of the document in the frame. */
  readonly url: string;
  readonly title: string;
  /** In CSS pixels, where whoever asked for the code sets the room; else it takes the width it finds. */
  readonly size?: { readonly width: number; readonly height: number };
};

/** A frame that shows its figure whole at any width without a script: the document draws in the room it has. */
export const frameCode = ({ url, title, size }: Code): string =>
  `<iframe src="${escaped(url)}" title="${escaped(title)}" loading="lazy" ` +
  (size === undefined
    ? `style="border:0;width:100%;min-height:${LEAST_HEIGHT}px;aspect-ratio:16/9"></iframe>`
    : `width="${size.width}" height="${size.height}" style="border:0;max-width:100%"></iframe>`);

/** The same with one line of script, which gives each frame the height that its document asks for. */
export function embedCode(code: Code): string {
  const { origin } = new URL(code.url);
  return (
    `${frameCode(code)}<script>addEventListener("message",e=>{if(e.origin==="${origin}"&&e.data.${FRAME_MESSAGE})` +
    `for(const f of document.querySelectorAll("iframe"))if(f.contentWindow===e.source)` +
    `f.style.cssText="border:0;width:100%;height:"+Number(e.data.${FRAME_MESSAGE})+"px"})</script>`
  );
}
