"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { KeptForm, type KeptText } from "../kept/kept-form";
import { useGuard } from "../kept/use-guard";
import { ImportFormProblems } from "./import-form-problems";
import { blankImportForm, type ImportAction } from "./import-form-state";

type Props = {
  action: ImportAction;
  /** The address that the schedule reads, by the name of its button. */
  address: "own" | "en" | "fr";
  text: { submit: string; problem: string; kept: KeptText };
};

/** Reads at once the address that the schedule reads, and leads to what it would change here. */
export function ReadNow({ action, address, text }: Props) {
  const { around, guard } = useGuard(null, "unsaved");
  const [{ problems, answer }, submit, pending] = useActionState(around(action), blankImportForm);
  return (
    <KeptForm kept={{ ...guard, submit }} text={text.kept} className="mt-4">
      {problems.length > 0 && <ImportFormProblems key={answer} title={text.problem} problems={problems} />}
      <input type="hidden" name="intent" value="read" />
      <input type="hidden" name="from" value="address" />
      <Button name="address" value={address} disabled={pending}>
        {text.submit}
      </Button>
    </KeptForm>
  );
}
