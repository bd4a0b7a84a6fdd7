import type { ReactNode } from "react";
import { BackLink } from "../back-link";
import { Frame } from "../frame";
import { Head } from "../head";

interface DevPageProps {
  title: string;
  back?: { to: string; name: string };
  children: ReactNode;
}

/** A page that only the demo has: way back, heading. */
export function DevPage({ title, back, children }: DevPageProps) {
  return (
    <Frame>
      <Head title={title} />
      {back ? <BackLink to={back.to}>{back.name}</BackLink> : null}
      <h1>{title}</h1>
      {children}
    </Frame>
  );
}
