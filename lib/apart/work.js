import { Resvg } from "@resvg/resvg-js";
import { unzipSync, zipSync } from "fflate";
import writeExcelFile from "write-excel-file/node";

/*
 * What threads.ts lets a thread make. A file of plain JavaScript, for Node loads it as it stands, outside Next's
 * compilation.
 */

const encoder = new TextEncoder();

/**
 * Files as a zip archive. The same files give the same bytes, whenever and wherever it is made: each bears the same
 * day, and no zone counts, for zip holds the hour of a wall.
 */
function archive({ files, day }) {
  const [year, month, date] = day.split("-").map(Number);
  const mtime = new Date(year, month - 1, date);
  const entries = Object.entries(files).map(([name, content]) => [
    name,
    [typeof content === "string" ? encoder.encode(content) : content, { mtime, level: 9 }],
  ]);
  return zipSync(Object.fromEntries(entries));
}

async function workbook({ sheets, day }) {
  const written = await writeExcelFile(sheets).toBuffer();
  // The library lets the parts bear the moment at which they were written.
  return archive({ files: unzipSync(written), day });
}

const picture = ({ svg, scale, fonts, family }) =>
  new Resvg(svg, {
    fitTo: { mode: "zoom", value: scale },
    font: { fontFiles: fonts, loadSystemFonts: false, defaultFontFamily: family },
  })
    .render()
    .asPng();

const MAKERS = { archive, workbook, picture };

/** @param {import("./threads").Work} work */
export default function make(work) {
  return MAKERS[work.make](work);
}
