import NextLink from "next/link";
import type { ComponentProps } from "react";

/** A link inside the tracker. Nothing is fetched before it is followed: the pages answer in milliseconds. */
export const Link = (props: ComponentProps<typeof NextLink>) => <NextLink prefetch={false} {...props} />;
