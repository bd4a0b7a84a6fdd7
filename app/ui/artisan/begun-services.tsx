import type { ServiceStep } from "~/domain/artisan/service-steps";
import { paths } from "~/paths";
import { usePage } from "~/ui/page";
import { stepPath } from "./step-path";

export interface BegunService {
  id: string;
  title: string;
  /** The first step that is missing; null when it can be published. */
  missing: ServiceStep | null;
}

/** Services begun and not finished: each to go on with or to throw away. */
export function BegunServices({ drafts }: { drafts: readonly BegunService[] }) {
  const { t, href } = usePage();
  if (drafts.length === 0) return null;
  return (
    <section className="sec">
      <h2>{t("artisan.drafts.title")}</h2>
      <ul>
        {drafts.map(({ id, title, missing }) => (
          <li key={id} className="row offer">
            <div>
              <h3>{title}</h3>
              <p>
                <a className="link" href={href(paths.artisanDraftRemoval({ draft: id }))}>
                  {t("artisan.drafts.remove")}
                  <span className="vh">: {title}</span>
                </a>
              </p>
            </div>
            <a className="btn2" href={href(stepPath(id, missing))}>
              {t("artisan.drafts.goOn")}
              <span className="vh">: {title}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
