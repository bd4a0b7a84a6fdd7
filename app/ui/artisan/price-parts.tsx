import type { PricePreview } from "~/domain/artisan/price-for-artisan";
import { Lines } from "~/ui/lines";
import { usePage } from "~/ui/page";

/** What becomes of a price: what is paid, commission and the tax on it, what the artisan receives, to the paisa. */
export function PriceParts({ price, caption }: { price: PricePreview; caption: string }) {
  const { t } = usePage();
  const percent = (bps: number) => String(bps / 100);
  const lines = [
    { label: t("artisan.price.paid"), paise: price.total },
    { label: t("artisan.price.commission", { percent: percent(price.commissionBps) }), paise: -price.commission },
    { label: t("artisan.price.tax", { percent: percent(price.taxBps) }), paise: -price.tax },
  ];
  return <Lines caption={caption} lines={lines} total={{ label: t("artisan.receive"), paise: price.receive }} />;
}
