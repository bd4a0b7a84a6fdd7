import { paths } from "~/paths";
import { NextStep } from "~/ui/next-step";
import { usePage } from "~/ui/page";

/** What an artisan who is paid online has yet to say before buyers can be told who he is; nothing where nothing is missing. */
export function SellerTask({ missing }: { missing: "name" | "gstin" | null }) {
  const { t, href } = usePage();
  if (missing === null) return null;
  return (
    <NextStep tone="wait" heading={t(`artisan.seller.${missing}`)}>
      <p>{t("artisan.seller.text")}</p>
      <p>
        <a className="btn" href={href(paths.artisanSeller())}>
          {t("artisan.seller.do")}
        </a>
      </p>
    </NextStep>
  );
}
