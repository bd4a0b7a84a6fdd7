import type { HTMLInputAutoCompleteAttribute } from "react";
import { FieldFrame, useFieldTies, type FieldFrameProps } from "./field-frame";
import { keptValue } from "./form-reply";

interface FieldProps extends FieldFrameProps {
  type?: "text" | "tel" | "email" | "password" | "search";
  inputMode?: "text" | "numeric" | "tel" | "email" | "decimal" | "search";
  autoComplete: HTMLInputAutoCompleteAttribute;
  maxLength?: number;
  /** The browser itself asks for it before anything is sent: for forms whose sending is dear. */
  required?: boolean;
  /** What stands in the field before anything was sent. */
  value?: string;
}

const KEYBOARDS = { text: "text", tel: "tel", email: "email", password: "text", search: "search" } as const;

/** One line of text with its label, hint and error. Secrets are never put back. */
export function Field({ type = "text", inputMode = KEYBOARDS[type], autoComplete, maxLength, required, value, ...frame }: FieldProps) {
  const { tie } = useFieldTies(frame);
  const kept = type === "password" ? undefined : keptValue(frame.form, frame.name, value);
  return (
    <FieldFrame {...frame}>
      <input type={type} id={frame.name} name={frame.name} inputMode={inputMode} autoComplete={autoComplete} maxLength={maxLength} required={required} defaultValue={kept} {...tie} />
    </FieldFrame>
  );
}
