"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { KeptForm, type KeptText } from "../kept/kept-form";
import { useGuard } from "../kept/use-guard";
import { ImportFormProblems } from "./import-form-problems";
import { blankJobTitlesForm, type JobTitlesAction } from "./job-titles-form-state";

type Props = {
  action: JobTitlesAction;
  text: { readonly submit: string; readonly problem: string; readonly kept: KeptText };
};

/** Fetching the official job titles, and what came of it. It needs no script. */
export function JobTitlesForm({ action, text }: Props) {
  const { around, guard } = useGuard(null);
  const [{ problems, done, answer }, submit, pending] = useActionState(around(action), blankJobTitlesForm);
  return (
    <KeptForm key={answer} kept={{ ...guard, submit }} text={text.kept} className="mt-3 max-w-[46rem]">
      {problems.length > 0 && <ImportFormProblems title={text.problem} problems={problems} />}
      {done.length > 0 && (
        <div role="status" className="my-4">
          {done.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      )}
      <Button disabled={pending}>{text.submit}</Button>
    </KeptForm>
  );
}
