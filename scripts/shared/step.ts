const HEARTBEAT_MS = 5000;

/** Runs one step of a command, printing its name at once, a dot every few seconds, and how long it took. */
export async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  process.stdout.write(`${name}…`);
  const heartbeat = setInterval(() => process.stdout.write("."), HEARTBEAT_MS);
  try {
    const result = await work();
    process.stdout.write(` ${((performance.now() - begun) / 1000).toFixed(1)} s\n`);
    return result;
  } catch (error) {
    process.stdout.write("\n");
    throw error;
  } finally {
    clearInterval(heartbeat);
  }
}
