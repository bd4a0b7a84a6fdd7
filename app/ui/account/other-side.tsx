import { paths } from "~/paths";
import { FormTokens } from "../form-tokens";
import { usePage } from "../page";

/** The way to the other role of the same person: the shop, the bookings, or a first shop. */
export function OtherSide({ hasShop }: { hasShop: boolean }) {
  const { t, href, viewer } = usePage();
  const to = viewer?.role === "artisan" ? "customer" : "artisan";
  if (to === "artisan" && !hasShop)
    return (
      <section className="sec">
        <h2>{t("account.shop.title")}</h2>
        <p>{t("account.shop.text")}</p>
        <p>
          <a className="btn2" href={href(paths.artisanRegister())}>{t("account.shop.open")}</a>
        </p>
      </section>
    );
  return (
    <form className="sec" method="post" action={href(paths.accountRole())}>
      <h2>{t("account.switch.title")}</h2>
      <p>{t(`account.switch.${to}`)}</p>
      <FormTokens />
      <button className="btn2" name="role" value={to}>{t(`account.switch.${to}.submit`)}</button>
    </form>
  );
}
