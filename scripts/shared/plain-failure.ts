import { SettingError } from "../../lib/env";

/** A failure the person at the keyboard can act on: printed as its one sentence, without a stack. */
export class PlainFailure extends Error {}

/** Runs a command's main function; a PlainFailure or SettingError ends it with its sentence and exit code 1. */
export async function runCommand(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof PlainFailure || error instanceof SettingError ? error.message : error);
    process.exitCode = 1;
  }
}
