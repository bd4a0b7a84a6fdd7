import { FieldFrame, useFieldTies, type FieldFrameProps } from "./field-frame";
import { keptValue } from "./form-reply";

export interface Option {
  value: string;
  label: string;
}

interface SelectProps extends FieldFrameProps {
  options: readonly Option[];
  value?: string;
  autoComplete?: string;
}

/** One choice out of many, with label, hint and error. Up to seven choices are better as `RadioGroup`. */
export function Select({ options, value, autoComplete = "off", ...frame }: SelectProps) {
  const { tie } = useFieldTies(frame);
  return (
    <FieldFrame {...frame}>
      <select id={frame.name} name={frame.name} autoComplete={autoComplete} defaultValue={keptValue(frame.form, frame.name, value)} {...tie}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
