import { isoDate } from "./iso-date";

/** Express Entry was launched on 2015-01-01; no draw is older. */
export const LAUNCH = isoDate("2015-01-01");
