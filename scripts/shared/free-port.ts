import { createServer, type AddressInfo } from "node:net";

/** A port nothing listens on at this moment, on 127.0.0.1. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Whether a server could listen there now. Port 0 is no port and never free. */
export async function portIsFree(port: number, host: string): Promise<boolean> {
  return port !== 0 && (await listenProblem(port, host)) === null;
}

/** The system's code for why a server cannot listen there (EADDRINUSE, EACCES, EADDRNOTAVAIL…), or null when it can. */
export function listenProblem(port: number, host: string): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(null)));
  });
}
