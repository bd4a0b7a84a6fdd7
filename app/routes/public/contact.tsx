import { COMPANY } from "~/domain/company";
import { usePage } from "~/ui/page";
import { Prose } from "./prose";

export const handle = { policy: "public" as const, cacheable: {} };

export default function Contact() {
  const { t } = usePage();
  const ways = (
    <p>
      <a className="btn" href={`tel:${COMPANY.phone.replaceAll(" ", "")}`}>
        {t("pages.contact.call")}
      </a>{" "}
      <a className="btn2" href={`mailto:${COMPANY.email}`}>
        {t("pages.contact.write")}
      </a>
    </p>
  );
  return <Prose name="contact" extra={{ reach: ways }} />;
}
