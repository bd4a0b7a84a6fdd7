import { usePage } from "../page";
import { Squares } from "../squares";

/** A secret for an authenticator app: as a picture to scan, as a link on the same phone, and as text to type in groups of four. */
export function SecretToCopy({ secret, uri }: { secret: string; uri: string }) {
  const { t } = usePage();
  return (
    <>
      <p>
        <Squares text={uri} label={t("auth.factor.new.picture")} />
      </p>
      <p>
        <a className="link" href={uri}>{t("auth.factor.new.link")}</a>
      </p>
      <p>
        {t("auth.factor.new.type")} <code>{secret.replace(/(.{4})(?=.)/g, "$1 ")}</code>
      </p>
    </>
  );
}
