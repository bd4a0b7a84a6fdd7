import { paths } from "~/paths";
import { usePage } from "~/ui/page";
import { Prose } from "./prose";

export const handle = { policy: "public" as const, cacheable: {} };

export default function Help() {
  const { t, href } = usePage();
  return (
    <Prose name="help">
      <p>
        <a className="btn2" href={href(paths.contact())}>
          {t("pages.contact.write")}
        </a>
      </p>
    </Prose>
  );
}
