import type { ReactNode } from "react";
import { errorText, type MaybeReply } from "./form-reply";
import { usePage } from "./page";

export interface FieldFrameProps {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  form?: MaybeReply;
  /** For PIN codes, numbers of people and other short answers. */
  short?: boolean;
  /** The label says that it may stay empty. */
  optional?: boolean;
}

/** Ids that tie hint and error to their control, and the control's own error state. */
export function useFieldTies({ name, hint, form }: Pick<FieldFrameProps, "name" | "hint" | "form">) {
  const { t } = usePage();
  const error = errorText(form, name, t);
  const described = [hint ? `${name}-h` : "", error ? `${name}-e` : ""].filter(Boolean).join(" ");
  return { error, tie: { ...(error ? { "aria-invalid": true as const } : {}), ...(described ? { "aria-describedby": described } : {}) } };
}

/** The hint and the error of a field, as they stand between label and control. */
export function FieldWords({ name, hint, error }: { name: string; hint?: ReactNode; error: string | null }) {
  const { t } = usePage();
  return (
    <>
      {hint ? <span className="hint" id={`${name}-h`}>{hint}</span> : null}
      {error ? (
        <span className="err" id={`${name}-e`}>
          <span className="vh">{t("ui.form.errorWord")}: </span>
          {error}
        </span>
      ) : null}
    </>
  );
}

/** Label, hint and error around one control. */
export function FieldFrame({ name, label, hint, form, short, optional, children }: FieldFrameProps & { children: ReactNode }) {
  const { t } = usePage();
  const { error } = useFieldTies({ name, hint, form });
  return (
    <div className={`field${short ? " short" : ""}${error ? " bad" : ""}`}>
      <label htmlFor={name}>{optional ? t("ui.form.optional", { label: String(label) }) : label}</label>
      <FieldWords name={name} hint={hint} error={error} />
      {children}
    </div>
  );
}
