import { Button } from "@/components/ui/button";

/** Leads from the look before saving to the values: by the browser's history, without scripts by the server. */
export const BackButton = ({
  goBack,
  pending,
  children,
}: {
  goBack: () => void;
  pending: boolean;
  children: string;
}) => (
  <Button
    name="intent"
    value="edit"
    disabled={pending}
    onClick={(event) => {
      event.preventDefault();
      goBack();
    }}
  >
    {children}
  </Button>
);
