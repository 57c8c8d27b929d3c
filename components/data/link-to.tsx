import type { ReactNode } from "react";

/** A link to one address around whatever text, for `t.rich`. */
export const linkTo = (href: string, rel?: string) =>
  function LinkTo(text: ReactNode) {
    return (
      <a href={href} rel={rel}>
        {text}
      </a>
    );
  };
