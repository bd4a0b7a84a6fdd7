import type { ReactNode } from "react";
import { FieldWords, useFieldTies, type FieldFrameProps } from "./field-frame";

export interface Choice {
  value: string;
  label: ReactNode;
}

interface PickGroupProps extends Omit<FieldFrameProps, "short" | "optional"> {
  type: "radio" | "checkbox";
  choices: readonly Choice[];
  chosen: readonly string[];
}

/** Radios or boxes under one legend. The first has the group's name as id, so that the error summary can lead to it. */
export function PickGroup({ type, choices, chosen, ...frame }: PickGroupProps) {
  const { name, label, hint } = frame;
  const { error, tie } = useFieldTies(frame);
  return (
    <fieldset className={`field pick${error ? " bad" : ""}`} aria-describedby={tie["aria-describedby"]}>
      <legend>{label}</legend>
      <FieldWords name={name} hint={hint} error={error} />
      {choices.map(({ value, label: words }, index) => (
        <label key={value} htmlFor={index === 0 ? name : `${name}-${value}`}>
          <input type={type} id={index === 0 ? name : `${name}-${value}`} name={name} value={value} defaultChecked={chosen.includes(value)} /> {words}
        </label>
      ))}
    </fieldset>
  );
}
