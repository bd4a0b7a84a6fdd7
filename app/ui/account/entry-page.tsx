import type { ReactNode } from "react";
import { paths } from "~/paths";
import { ErrorSummary } from "../error-summary";
import type { MaybeReply } from "../form-reply";
import { Frame } from "../frame";
import { Head } from "../head";
import { usePage } from "../page";
import { reasonOf } from "./reason-of";

const [CHECKOUT = ""] = paths.checkout.pattern.split(":");

/** The page around one form about an account: its errors, its title, and that a booking on the way (`next`) is kept. */
export function EntryPage({ title, form, next, reason, children }: { title: string; form?: MaybeReply; next?: string | null; reason?: string; children: ReactNode }) {
  const { t } = usePage();
  return (
    <Frame state={reason ? { reason } : reasonOf(form)}>
      <Head title={title} />
      <div className="narrow">
        <ErrorSummary form={form} />
        <h1>{title}</h1>
        {next?.startsWith(CHECKOUT) ? <p className="note">{t("auth.kept")}</p> : null}
        {children}
      </div>
    </Frame>
  );
}
