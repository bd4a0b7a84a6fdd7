import type { ReactNode } from "react";
import { paths } from "~/paths";
import { ArtisanTabs } from "~/ui/artisan-tabs";
import { BackLink } from "~/ui/back-link";
import { ErrorSummary } from "~/ui/error-summary";
import { Frame } from "~/ui/frame";
import { Head } from "~/ui/head";
import { usePage } from "~/ui/page";
import { Saved } from "./saved";
import type { ShopReply } from "./shop-reply";

interface ShopPageProps {
  /** None on a step of a form, which asks one thing and leads on. */
  tab: Parameters<typeof ArtisanTabs>[0]["current"];
  title: string;
  /** The page above this one: a path from `paths` and its name. */
  back?: { to: string; name: string };
  reply?: ShopReply | undefined;
  children: ReactNode;
}

/** A page of the artisan's own shop, of which a suspended one reads his money alone: tabs, way back, what went wrong or was saved, heading. */
export function ShopPage({ tab, title, back, reply, children }: ShopPageProps) {
  const { t, viewer } = usePage();
  const above = viewer?.suspended ? { to: paths.accountSuspension(), name: t("standing.title") } : back;
  return (
    <Frame tabs={viewer?.suspended || tab === null ? null : <ArtisanTabs current={tab} />} state={reply?.reason ? { reason: reply.reason } : {}}>
      <Head title={title} />
      {above ? <BackLink to={above.to}>{above.name}</BackLink> : null}
      <ErrorSummary form={reply?.form} />
      {reply ? null : <Saved />}
      <h1>{title}</h1>
      {children}
    </Frame>
  );
}
