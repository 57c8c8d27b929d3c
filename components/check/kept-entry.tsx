import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import type { Keeping } from "@/components/ui/fragment-store";
import { ClearButton, KeepChoice } from "@/components/ui/keep-choice";
import { keep, keeping, showKept, subscribe, write } from "./entry-store";

type Props = {
  /** The fragment as it stands. */
  entered: string;
  /** Whether the address was copied; null = not tried since the last change. */
  copied: boolean | null;
  onCopied: (copied: boolean) => void;
};

/** Keeps all entries, copies their address, or starts over. */
export function KeptEntry({ entered, copied, onCopied }: Props) {
  const t = useTranslations("check.form");
  const keeps = useSyncExternalStore<Keeping>(subscribe, keeping, () => "off");
  const copy = async () => {
    const address = window.location.href.replace(/#.*$/, "") + (entered === "" ? "" : `#${entered}`);
    try {
      await navigator.clipboard.writeText(address);
      onCopied(true);
    } catch {
      onCopied(false);
    }
  };
  return (
    <div className="mt-3 no-print">
      <KeepChoice
        keeping={keeps}
        onKeep={keep}
        onShow={showKept}
        label={t("keep")}
        hint={t("keepHint")}
        other={(show) => t.rich("keptOther", { show })}
      >
        <button type="button" className="link py-1" onClick={() => void copy()}>
          {t("copy")}
        </button>
        <ClearButton empty={entered === ""} onClear={() => write("")}>
          {t("clear")}
        </ClearButton>
        <span role="status" className="text-[0.95rem] text-ink-soft">
          {copied === null ? "" : t(copied ? "copied" : "notCopied")}
        </span>
      </KeepChoice>
    </div>
  );
}
