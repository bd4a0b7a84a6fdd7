import { paths } from "~/paths";
import { usePage } from "~/ui/page";
import { Prose } from "./prose";

export const handle = { policy: "public" as const, cacheable: {} };

export default function HowItWorks() {
  const { t, href } = usePage();
  return (
    <Prose name="howItWorks">
      <p>
        <a className="btn" href={href(paths.search())}>
          {t("pages.find")}
        </a>
      </p>
    </Prose>
  );
}
