import type { QrImage } from "../account-form-state";

/** A QR code, black on white in both themes: cameras read nothing else well. */
export const QrCode = ({ size, path, label }: QrImage & { label: string }) => (
  <svg
    viewBox={`0 0 ${size} ${size}`}
    role="img"
    aria-label={label}
    shapeRendering="crispEdges"
    className="my-4 block w-52 max-w-full"
  >
    <rect width={size} height={size} fill="#fff" />
    <path d={path} fill="#000" />
  </svg>
);
