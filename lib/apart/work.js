import { setImmediate } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
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

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc");

const drawn = ({ svg, scale, fonts, family }) =>
  new Resvg(svg, {
    fitTo: { mode: "zoom", value: scale },
    font: { fontFiles: fonts, loadSystemFonts: false, defaultFontFamily: family },
  })
    .render()
    .asPng();

/**
 * A picture, and nothing of it left. Its fonts and pixels, 14 MB, are outside of the heap: the collector does not know
 * of them, and what it finds is let go at a turn of the loop, which a thread that waits for work does not take. Without
 * both gigabytes come together.
 */
async function picture(work) {
  const png = drawn(work);
  collect();
  await setImmediate();
  return png;
}

/** Loaded for the first database of a thread: half a megabyte of program, which pictures do not need. */
let sqlite;

/**
 * A database of SQLite, in memory. The same statements and rows give the same bytes: it holds no clock, and the version
 * of the library is fixed in package.json.
 */
async function database({ database: { schema, tables, views, version } }) {
  sqlite ??= import("@sqlite.org/sqlite-wasm")
    .then(({ default: load }) => load())
    .catch((error) => {
      // The next one tries again.
      sqlite = undefined;
      throw error;
    });
  const { oo1, capi } = await sqlite;
  const db = new oo1.DB(":memory:");
  try {
    db.exec(schema);
    db.transaction(() => {
      for (const { name, rows } of tables) insert(db, name, rows);
    });
    db.exec(views);
    db.exec(`PRAGMA user_version = ${version}`);
    return capi.sqlite3_js_db_export(db);
  } finally {
    db.close();
  }
}

function insert(db, name, rows) {
  if (rows.length === 0) return;
  const statement = db.prepare(`INSERT INTO "${name}" VALUES (${rows[0].map(() => "?").join(", ")})`);
  try {
    for (const row of rows) statement.bind(row).stepReset();
  } finally {
    statement.finalize();
  }
}

const MAKERS = { archive, workbook, database, picture };

/** @param {import("./threads").Work} work */
export default function make(work) {
  return MAKERS[work.make](work);
}
