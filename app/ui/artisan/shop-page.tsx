import type { ReactNode } from "react";
import { ArtisanTabs } from "~/ui/artisan-tabs";
import { BackLink } from "~/ui/back-link";
import { ErrorSummary } from "~/ui/error-summary";
import { Frame } from "~/ui/frame";
import { Head } from "~/ui/head";
import { Saved } from "./saved";
import type { ShopReply } from "./shop-reply";

interface ShopPageProps {
  tab: Parameters<typeof ArtisanTabs>[0]["current"];
  title: string;
  /** The page above this one: a path from `paths` and its name. */
  back?: { to: string; name: string };
  reply?: ShopReply | undefined;
  children: ReactNode;
}

/** A page of the artisan's own shop: tabs, way back, what went wrong or was saved, heading. */
export function ShopPage({ tab, title, back, reply, children }: ShopPageProps) {
  return (
    <Frame tabs={<ArtisanTabs current={tab} />} state={reply?.reason ? { reason: reply.reason } : {}}>
      <Head title={title} />
      {back ? <BackLink to={back.to}>{back.name}</BackLink> : null}
      <ErrorSummary form={reply?.form} />
      {reply ? null : <Saved />}
      <h1>{title}</h1>
      {children}
    </Frame>
  );
}
