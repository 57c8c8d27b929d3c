import { readFileSync } from "node:fs";
import path from "node:path";
import { mayUse, mayImport, roomOf, rowOf } from "../../import-table.mjs";

/** @type {{ imports: Record<string, { default: string }> }} */
const { imports: INNER } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));

/**
 * The folder or file that an import names, from the root of the project; null for a package.
 * @param {string} source as it is written: `./x`, `@/lib/x`, `#x` of package.json, `zod`
 * @param {string} file that holds the import, from the root
 */
function targetOf(source, file) {
  if (source.startsWith("@/")) return source.slice(2);
  if (source.startsWith("#")) return INNER[source]?.default.slice(2) ?? source;
  return source.startsWith(".") ? path.posix.join(path.posix.dirname(file), source) : null;
}

/** `@scope/name/part` is of the package `@scope/name`; Node's own modules are all `node`. */
const packageOf = (source) =>
  source.startsWith("node:") ? "node" : source.split("/", source.startsWith("@") ? 2 : 1).join("/");

/** ESLint rule: a file imports only what import-table.mjs allows to its room, and has a room. */
export const importRule = {
  meta: { type: "problem", schema: [] },
  create(context) {
    const file = path.relative(context.cwd, context.filename).split(path.sep).join("/");
    const row = rowOf(file);
    if (!row) {
      const message = `${file} is in no room of import-table.mjs: move it into one, or give its folder a row.`;
      return { Program: (node) => context.report({ node, message }) };
    }
    const check = ({ source }) => {
      if (typeof source?.value !== "string") return;
      const target = targetOf(source.value, file);
      if (target === null ? mayUse(row, packageOf(source.value)) : mayImport(row, target)) return;
      const named = target === null ? packageOf(source.value) : (roomOf(target) ?? target);
      const message = `${row.room} may not import ${named}. ${row.why} (import-table.mjs)`;
      context.report({ node: source, message });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    };
  },
};
