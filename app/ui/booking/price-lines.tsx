import type { LocalText } from "~/domain/local-text";
import type { PriceType } from "~/domain/pricing/price-type";
import { formatLength } from "../format/duration";
import { formatMoney } from "../format/money";
import { Lines } from "../lines";
import { usePage } from "../page";

interface PriceLinesProps {
  service: { title: LocalText; lengthMinutes: number; priceType: PriceType; unitPrice: number };
  people: number;
  total: number;
  caption?: string;
  totalLabel?: string;
}

/** The whole price as the customer pays it. Nothing is added to the price on the card. */
export function PriceLines({ service, people, total, caption, totalLabel }: PriceLinesProps) {
  const { t, locale } = usePage();
  const name = service.title[locale];
  const label =
    service.priceType === "per_person"
      ? t("book.price.people", { service: name, count: people, price: formatMoney(service.unitPrice) })
      : t("book.price.service", { service: name, length: formatLength(service.lengthMinutes, locale) });
  return <Lines caption={caption ?? t("book.price.title")} lines={[{ label, paise: total }]} total={{ label: totalLabel ?? t("book.price.total"), paise: total }} />;
}
