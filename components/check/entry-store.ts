import { fragmentStore } from "@/components/ui/fragment-store";
import { formatCheckFragment, parseCheckFragment, profilePart } from "@/lib/rules/eligibility/profile-form";

/** The part of a fragment that is about the person, without which draws are shown. */
const personIn = (fragment: string): string => formatCheckFragment(profilePart(parseCheckFragment(fragment)));

/** The entries of the checker. The browser keeps what is about the person alone. */
export const { subscribe, fragment, kept, keeping, keep, write } = fragmentStore("check", personIn);

export const isBlank = (entered: string): boolean => personIn(entered) === "";

/** Brings back what was kept, under the draw or the category that the reader comes from. */
export function showKept(): void {
  const { draw, category } = parseCheckFragment(fragment());
  write(formatCheckFragment({ ...parseCheckFragment(kept() ?? ""), draw, category }));
}
