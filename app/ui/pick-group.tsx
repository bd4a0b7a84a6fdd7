import type { ReactNode } from "react";
import { FieldWords, useFieldTies, type FieldFrameProps } from "./field-frame";

export interface Choice {
  value: string;
  label: ReactNode;
}

interface PickBoxesProps {
  type: "radio" | "checkbox";
  name: string;
  choices: readonly Choice[];
  chosen: readonly string[];
  /** The box that has the group's name as id. */
  first?: string | undefined;
}

/** The boxes themselves, each with its words. */
export const PickBoxes = ({ type, name, choices, chosen, first }: PickBoxesProps) =>
  choices.map(({ value, label }) => (
    <label key={value} htmlFor={value === first ? name : `${name}-${value}`}>
      <input type={type} id={value === first ? name : `${name}-${value}`} name={name} value={value} defaultChecked={chosen.includes(value)} /> {label}
    </label>
  ));

interface PickGroupProps extends Omit<FieldFrameProps, "short" | "optional">, Omit<PickBoxesProps, "first"> {
  /** More boxes of the same group, below. */
  children?: ReactNode;
}

/** Radios or boxes under one legend. The first has the group's name as id, so that the error summary can lead to it. */
export function PickGroup({ type, choices, chosen, children, ...frame }: PickGroupProps) {
  const { name, label, hint } = frame;
  const { error, tie } = useFieldTies(frame);
  return (
    <fieldset className={`field pick${error ? " bad" : ""}`} aria-describedby={tie["aria-describedby"]}>
      <legend>{label}</legend>
      <FieldWords name={name} hint={hint} error={error} />
      <PickBoxes type={type} name={name} choices={choices} chosen={chosen} first={choices[0]?.value} />
      {children}
    </fieldset>
  );
}
