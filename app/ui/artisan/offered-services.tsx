import type { PriceType } from "~/domain/pricing/price-type";
import { paths } from "~/paths";
import { Money } from "~/ui/money";
import { usePage } from "~/ui/page";
import { PriceTag } from "~/ui/price-tag";

interface OfferedService {
  id: string;
  title: string;
  lengthMinutes: number;
  priceType: PriceType;
  unitPrice: number;
  /** What the price brings the artisan. */
  receive: number;
}

/** Services that can be booked, each with what its price brings and the way to change it. */
export function OfferedServices({ services }: { services: readonly OfferedService[] }) {
  const { t, href } = usePage();
  return (
    <ul>
      {services.map(({ id, title, lengthMinutes, priceType, unitPrice, receive }) => (
        <li key={id} className="row offer">
          <div>
            <h3>{title}</h3>
            <p>
              <PriceTag paise={unitPrice} type={priceType} lengthMinutes={lengthMinutes} />
            </p>
            <p>
              {t("artisan.receive")}: <Money paise={receive} exact />
              {priceType === "per_person" ? ` ${t("artisan.services.eachPerson")}` : ""}
            </p>
          </div>
          <a className="btn2" href={href(paths.artisanService({ service: id }))}>
            {t("artisan.services.change")}
            <span className="vh">: {title}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
