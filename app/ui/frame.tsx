import type { ReactNode } from "react";
import { AgainNotice } from "./again-notice";
import { Footer } from "./footer";
import { Header } from "./header";
import { SkipLink } from "./skip-link";

interface FrameProps {
  children: ReactNode;
  /** Tabs of the artisan's pages or the back office, between header and page. */
  tabs?: ReactNode;
  /** Where the skip link leads when not to the page itself, such as the results. */
  skipTo?: "results";
  /** What programs may read off the page: a booking's state, version, or the code of a refusal. */
  state?: { state?: string; version?: number; reason?: string };
  home?: boolean;
}

/** The frame of every page: cloth header, the page in its `main`, cloth footer. */
export function Frame({ children, tabs, skipTo, state, home = false }: FrameProps) {
  return (
    <div className={home ? "home" : undefined}>
      <SkipLink {...(skipTo ? { to: skipTo } : {})} />
      <Header />
      {tabs}
      <main id="main" tabIndex={-1} data-state={state?.state} data-version={state?.version} data-reason={state?.reason}>
        <div className="wrap">
          <AgainNotice />
          {children}
        </div>
      </main>
      <Footer />
    </div>
  );
}
