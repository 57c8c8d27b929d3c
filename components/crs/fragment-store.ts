import { formatCrsFragment, parseCrsFragment } from "@/lib/rules/crs/form";
import { fragmentStore } from "../ui/fragment-store";

/**
 * The entries of the calculator. Only its own fields are kept: where to lead back to stays in the address alone.
 */
export const { subscribe, fragment, kept, keeping, keep, write } = fragmentStore("crs", (entered) =>
  formatCrsFragment(parseCrsFragment(entered)),
);
