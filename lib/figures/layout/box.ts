/** A rectangle on the page, in pixels. */
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** True when two boxes share some area. */
export const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** True when `inner` lies within `outer`, edges included. */
export const within = (inner: Box, outer: Box): boolean =>
  inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom;

/** To a tenth of a pixel: finer is never seen and costs bytes. */
export const tenth = (pixels: number): number => Math.round(pixels * 10) / 10;
