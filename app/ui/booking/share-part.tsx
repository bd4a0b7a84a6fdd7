import { paths } from "~/paths";
import { FormTokens } from "../form-tokens";
import { usePage } from "../page";

/** Asks for a link that somebody else can pay by. */
export function SharePart({ booking }: { booking: string }) {
  const { t, href } = usePage();
  return (
    <section className="sec">
      <h2>{t("booking.share.title")}</h2>
      <p>{t("booking.share.offer")}</p>
      <form method="post" action={href(paths.payLink({ booking }))}>
        <FormTokens />
        <p>
          <button className="btn2">{t("booking.share.make")}</button>
        </p>
      </form>
    </section>
  );
}
