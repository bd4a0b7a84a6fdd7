import { FormTokens } from "../form-tokens";
import { usePage } from "../page";

/** The form that leads to the gateway, as its port made it. */
export interface GatewayForm {
  action: string;
  fields: Record<string, string>;
}

interface GatewayButtonProps {
  checkout: GatewayForm;
  label: string;
  /** Another way to pay stands out. */
  quiet: boolean;
}

/** The button to the gateway's own page. */
export function GatewayButton({ checkout, label, quiet }: GatewayButtonProps) {
  const { href } = usePage();
  const ours = checkout.action.startsWith("/");
  return (
    <form method="post" action={ours ? href(checkout.action) : checkout.action}>
      {ours ? <FormTokens /> : null}
      {Object.entries(checkout.fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p>
        <button className={quiet ? "btn2 wide" : "btn wide"}>{label}</button>
      </p>
    </form>
  );
}
