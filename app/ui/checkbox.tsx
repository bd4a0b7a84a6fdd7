import type { ReactNode } from "react";
import { FieldWords, useFieldTies } from "./field-frame";
import { keptChoices, type MaybeReply } from "./form-reply";

interface CheckboxProps {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  form?: MaybeReply;
  /** What is sent when ticked. */
  value?: string;
  ticked?: boolean;
}

/** One box to tick, such as for the terms. */
export function Checkbox({ name, label, hint, form, value = "yes", ticked = false }: CheckboxProps) {
  const { error, tie } = useFieldTies({ name, hint, form });
  return (
    <div className={`field pick${error ? " bad" : ""}`}>
      <FieldWords name={name} hint={hint} error={error} />
      <label htmlFor={name}>
        <input type="checkbox" id={name} name={name} value={value} defaultChecked={keptChoices(form, name, ticked ? [value] : []).includes(value)} {...tie} /> {label}
      </label>
    </div>
  );
}
