import { fragmentStore } from "../ui/fragment-store";

/** What is entered in the calculator. */
export const { subscribe, fragment, kept, keep, write } = fragmentStore("crs");
