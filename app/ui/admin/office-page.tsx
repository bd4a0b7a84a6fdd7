import type { ReactNode } from "react";
import { AdminTabs, type AdminTab } from "~/ui/admin-tabs";
import { BackLink } from "~/ui/back-link";
import { ErrorSummary } from "~/ui/error-summary";
import type { MaybeReply } from "~/ui/form-reply";
import { Frame } from "~/ui/frame";
import { Head } from "~/ui/head";
import { usePage } from "~/ui/page";

interface OfficePageProps {
  tab: AdminTab;
  title: string;
  back?: { to: string; name: string };
  /** Given by the page of one booking, whose title is its reference. */
  state?: { state?: string; version?: number; reason?: string };
  /** What was posted and is to be corrected. */
  form?: MaybeReply;
  children: ReactNode;
}

/** A page of the back office: tabs, way back, what went wrong, heading. */
export function OfficePage({ tab, title, back, state, form, children }: OfficePageProps) {
  const { t } = usePage();
  return (
    <Frame tabs={<AdminTabs current={tab} />} state={state ?? {}}>
      <Head title={t("admin.title", { title })} />
      {back ? <BackLink to={back.to}>{back.name}</BackLink> : null}
      <ErrorSummary form={form} />
      <h1 className={state ? "whole-id" : undefined}>{title}</h1>
      {children}
    </Frame>
  );
}
