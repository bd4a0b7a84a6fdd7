import type { LocalText } from "~/domain/local-text";
import type { PriceType } from "~/domain/pricing/price-type";
import type { RefusalCode } from "~/domain/refusal";
import { paths } from "~/paths";
import { BackLink } from "../back-link";
import { Frame } from "../frame";
import { Head } from "../head";
import { usePage } from "../page";
import { ServiceRow } from "../service-row";
import { RefusalNote } from "./refusal-note";

export interface ChooseServiceProps {
  artisan: { slug: string; name: LocalText };
  services: readonly { id: string; title: LocalText; description: LocalText; lengthMinutes: number; priceType: PriceType; unitPrice: number }[];
  /** The draft whose words are kept. */
  kept: string | null;
  refusal: RefusalCode | null;
}

/** The services of an artisan, each leading to its free days. */
export function ChooseService({ artisan, services, kept, refusal }: ChooseServiceProps) {
  const { t, locale } = usePage();
  return (
    <Frame state={refusal ? { reason: refusal } : {}}>
      <Head title={t("book.service.title")} />
      <BackLink to={paths.artisan({ slug: artisan.slug })}>{t("book.back.artisan", { name: artisan.name[locale] })}</BackLink>
      <RefusalNote code={refusal} />
      <p className="soft m-0">{t("book.step", { step: 1 })}</p>
      <h1>{t("book.service.title")}</h1>
      <h2>{artisan.name[locale]}</h2>
      <ul>
        {services.map(({ id, title, description, lengthMinutes, priceType, unitPrice }) => (
          <ServiceRow key={id} title={title[locale]} description={description[locale]} paise={unitPrice} priceType={priceType} lengthMinutes={lengthMinutes} to={paths.chooseTime({ slug: artisan.slug }, { service: id, draft: kept })} />
        ))}
      </ul>
    </Frame>
  );
}
