import type { FieldFrameProps } from "./field-frame";
import { keptValue } from "./form-reply";
import { PickGroup, type Choice } from "./pick-group";

interface RadioGroupProps extends Omit<FieldFrameProps, "short" | "optional"> {
  choices: readonly Choice[];
  value?: string;
}

/** One choice of a few, all in sight. */
export function RadioGroup({ choices, value, ...frame }: RadioGroupProps) {
  const kept = keptValue(frame.form, frame.name, value);
  return <PickGroup type="radio" choices={choices} chosen={kept ? [kept] : []} {...frame} />;
}
