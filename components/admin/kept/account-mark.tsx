"use client";

import { useEffect } from "react";
import { hintSignedIn } from "@/components/ui/may-edit";
import { dropDraftsOfOthers } from "./drafts";

/** Says to the forms of a page whose it is, and forgets what another account has typed in this tab. */
export function AccountMark({ account }: { account: string }) {
  useEffect(() => {
    hintSignedIn(true);
    dropDraftsOfOthers(account);
  }, [account]);
  return <span hidden data-account={account} />;
}
