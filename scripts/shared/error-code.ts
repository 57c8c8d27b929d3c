/** A text that an error carries beside its message: `code` (`ENOENT`) or `syscall` (`open`); undefined = none. */
const textOf = (error: unknown, name: "code" | "syscall"): string | undefined => {
  const value: unknown = error instanceof Error ? Reflect.get(error, name) : undefined;
  return typeof value === "string" ? value : undefined;
};

/** The system's code of an error, such as `ENOENT`. */
export const errorCode = (error: unknown): string | undefined => textOf(error, "code");

/** The call to the system that failed, such as `open`. */
export const errorCall = (error: unknown): string | undefined => textOf(error, "syscall");
