import type { ReactNode } from "react";
import type { FieldFrameProps } from "./field-frame";
import { keptChoices } from "./form-reply";
import { PickGroup, type Choice } from "./pick-group";

interface CheckboxGroupProps extends Omit<FieldFrameProps, "short" | "optional"> {
  choices: readonly Choice[];
  values?: readonly string[];
  /** More boxes of the same group, below. */
  children?: ReactNode;
}

/** Any number of a few, all in sight. */
export function CheckboxGroup({ choices, values = [], ...frame }: CheckboxGroupProps) {
  return <PickGroup type="checkbox" choices={choices} chosen={keptChoices(frame.form, frame.name, values)} {...frame} />;
}
