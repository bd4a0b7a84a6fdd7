import { paths } from "~/paths";
import { usePage } from "../page";
import { Whole } from "../whole";
import type { ListedDocument } from "./listed-document";

/** Documents one line each, the title leads to it. */
export function DocumentList({ documents }: { documents: readonly ListedDocument[] }) {
  const { t, href } = usePage();
  return (
    <ul>
      {documents.map(({ id, title, number, date, total }) => (
        <li className="row" key={id}>
          <div>
            <p>
              <a className="link" href={href(paths.document({ document: id }))}>
                {title}
              </a>
            </p>
            <p className="soft"><Whole text={t("document.list.line", { number, date })} /></p>
          </div>
          <b className="nb">{total}</b>
        </li>
      ))}
    </ul>
  );
}
