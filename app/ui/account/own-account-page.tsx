import type { ReactNode } from "react";
import { ErrorSummary } from "../error-summary";
import type { MaybeReply } from "../form-reply";
import { Frame } from "../frame";
import { Head } from "../head";
import { BackToAccount } from "./back-to-account";

/** The page around one form about somebody's own account, with the way back to it. */
export function OwnAccountPage({ title, form, children }: { title: string; form: MaybeReply; children: ReactNode }) {
  return (
    <Frame>
      <Head title={title} />
      <BackToAccount />
      <div className="narrow">
        <ErrorSummary form={form} />
        <h1>{title}</h1>
        {children}
      </div>
    </Frame>
  );
}
