import { paths } from "~/paths";
import { usePage } from "~/ui/page";
import { Fees } from "./fees";
import { Prose } from "./prose";

export const handle = { policy: "public" as const, cacheable: {} };

export default function ForArtisans() {
  const { t, href } = usePage();
  return (
    <Prose name="forArtisans" extra={{ fees: <Fees /> }}>
      <p>
        <a className="btn" href={href(paths.artisanRegister())}>
          {t("pages.join")}
        </a>
      </p>
    </Prose>
  );
}
