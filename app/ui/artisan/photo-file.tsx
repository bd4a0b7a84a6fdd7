import { FieldFrame, useFieldTies, type FieldFrameProps } from "~/ui/field-frame";

/** The choice of one photo from the phone. A browser that can does not send the form without one. */
export function PhotoFile(frame: FieldFrameProps) {
  const { tie } = useFieldTies(frame);
  return (
    <FieldFrame {...frame}>
      <input type="file" id={frame.name} name={frame.name} accept="image/jpeg,image/png,image/webp" required {...tie} />
    </FieldFrame>
  );
}
