import type { ReactNode } from "react";
import type { RefusalCode } from "~/domain/refusal";
import { usePage } from "../page";

/** Why something was not done, at the top of the page; `children` say how to go on. */
export function RefusalNote({ code, children }: { code: RefusalCode | null | undefined; children?: ReactNode }) {
  const { t } = usePage();
  if (!code) return null;
  return (
    <div className="errors" role="alert">
      <h2>{t(`refusal.${code}`)}</h2>
      {children}
    </div>
  );
}
