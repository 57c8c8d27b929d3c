import { register } from "node:module";

/* Preloaded by a child that runs server code outside Next, where the package `server-only` refuses to be imported. */
const hook = `export const resolve = (name, context, next) =>
  name === "server-only" ? { url: "data:text/javascript,", shortCircuit: true } : next(name, context);`;
register(`data:text/javascript,${encodeURIComponent(hook)}`);
