import { Button } from "@/components/ui/button";
import type { DrawFormText } from "./draw-form-props";

type Props = {
  /** The official link as the form came; "" = none. */
  link: string;
  pending: boolean;
  text: DrawFormText["found"];
};

/** Offers the link that the page of this number likely has; once there is one, the way to look at it. */
export function LinkOffer({ link, pending, text }: Props) {
  if (/^https:\/\//.test(link))
    return (
      <p className="text-[0.95rem]">
        <a href={link} target="_blank" rel="noreferrer">
          {text.open}
        </a>
      </p>
    );
  return (
    <div>
      <Button name="intent" value="link" disabled={pending}>
        {text.offer}
      </Button>
      <p className="mt-1 text-[0.9rem] text-ink-soft">{text.offerHint}</p>
    </div>
  );
}
