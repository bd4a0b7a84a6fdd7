import { FieldFrame, useFieldTies, type FieldFrameProps } from "./field-frame";
import { keptValue } from "./form-reply";

interface TextAreaProps extends FieldFrameProps {
  rows?: number;
  maxLength?: number;
  value?: string;
}

/** Several lines of text with label, hint and error. */
export function TextArea({ rows = 4, maxLength, value, ...frame }: TextAreaProps) {
  const { tie } = useFieldTies(frame);
  return (
    <FieldFrame {...frame}>
      <textarea id={frame.name} name={frame.name} rows={rows} maxLength={maxLength} autoComplete="off" inputMode="text" defaultValue={keptValue(frame.form, frame.name, value)} {...tie} />
    </FieldFrame>
  );
}
