import type { ReactNode } from "react";
import { paths } from "~/paths";
import { BackLink } from "../back-link";
import { ErrorSummary } from "../error-summary";
import type { MaybeReply } from "../form-reply";
import { Frame } from "../frame";
import { Head } from "../head";
import { usePage } from "../page";

/** The page around one form about somebody's own account, with the way back to it. */
export function OwnAccountPage({ title, form, children }: { title: string; form: MaybeReply; children: ReactNode }) {
  const { t } = usePage();
  return (
    <Frame>
      <Head title={title} />
      <BackLink to={paths.account()}>{t("account.title")}</BackLink>
      <div className="narrow">
        <ErrorSummary form={form} />
        <h1>{title}</h1>
        {children}
      </div>
    </Frame>
  );
}
