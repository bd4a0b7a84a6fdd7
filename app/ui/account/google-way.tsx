import { paths } from "~/paths";
import { usePage } from "../page";
import { GoogleTrouble, type GoogleState } from "./google-trouble";

/** Google's sign-in, where it is set up: a link, since it leads away. What went wrong with the last try stands above it. */
export function GoogleWay({ way, as, next }: { way: GoogleState; as: "customer" | "artisan"; next?: string | null }) {
  const { t, href } = usePage();
  return (
    <>
      <GoogleTrouble way={way} />
      {way.on ? (
        <>
          <p>
            <a className="btn2 wide" href={href(paths.googleBegin({ as, next }))}>{t("auth.google.go")}</a>
          </p>
          <p className="soft">{t("auth.google.or")}</p>
        </>
      ) : null}
    </>
  );
}
