import { FormTokens } from "../form-tokens";
import { usePage } from "../page";

interface CheckFormProps {
  /** Where the bank is asked. */
  to: string;
  label: string;
  look: "btn" | "btn2" | "link";
}

/** Has the bank asked whether it is paid. */
export function CheckForm({ to, label, look }: CheckFormProps) {
  const { href } = usePage();
  return (
    <form method="post" action={href(to)}>
      <FormTokens />
      <p>
        <button className={look}>{label}</button>
      </p>
    </form>
  );
}
