import "server-only";
import { readFile } from "node:fs/promises";
import path from "node:path";

/* The text family as files: one for browsers, two for the renderer, which reads no WOFF. */

const file = (...parts: string[]) => path.join(/* turbopackIgnore: true */ process.cwd(), "node_modules", ...parts);

const WEB_FONT = file("@fontsource-variable", "source-sans-3", "files", "source-sans-3-latin-wght-normal.woff2");

/** Regular and semi-bold: the weights that images use. */
export const FONT_FILES = [
  file("@expo-google-fonts", "source-sans-3", "400Regular", "SourceSans3_400Regular.ttf"),
  file("@expo-google-fonts", "source-sans-3", "600SemiBold", "SourceSans3_600SemiBold.ttf"),
];

let read: Promise<Buffer> | undefined;

/** The variable font of the pages, Latin letters, as WOFF2. */
export const webFont = (): Promise<Buffer> => (read ??= readFile(WEB_FONT));
