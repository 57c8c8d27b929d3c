import type { ComponentProps } from "react";

/** A button that sends a form. `strong` marks the one step that leads on. */
export function Button({ strong = false, className = "", ...props }: ComponentProps<"button"> & { strong?: boolean }) {
  return (
    <button
      type="submit"
      className={`button ${strong ? "button-strong" : ""} disabled:cursor-default disabled:opacity-60 ${className}`}
      {...props}
    />
  );
}
