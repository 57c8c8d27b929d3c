import { listenProblem } from "../shared/free-port";
import { PlainFailure } from "../shared/plain-failure";

/** Fails with one sentence when a server could not listen there. */
export async function checkAddress(port: number, host: string): Promise<void> {
  const problem = await listenProblem(port, host);
  if (problem === null) {
    // A browser asked for "localhost" may go to ::1 first, and would find another server there.
    if (host !== "127.0.0.1" || (await listenProblem(port, "::1")) !== "EADDRINUSE") return;
  }
  throw new PlainFailure(sentenceFor(problem ?? "EADDRINUSE", port, host));
}

function sentenceFor(problem: string, port: number, host: string): string {
  switch (problem) {
    case "EADDRINUSE":
      return `Port ${port} is taken: stop what uses it, or choose another port by setting PORT.`;
    case "EACCES":
      return `Port ${port} is not open to this account: choose a port above 1023 by setting PORT.`;
    default:
      return `The tracker cannot listen on ${host} (${problem}): check HOST.`;
  }
}
