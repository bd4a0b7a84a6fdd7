import type { ReactNode } from "react";
import { PriceTag, type PriceType } from "./price-tag";
import { usePage } from "./page";

interface ServiceRowProps {
  title: string;
  description: ReactNode;
  paise: number;
  priceType: PriceType;
  lengthMinutes: number;
  /** Where booking it begins, a path from `paths`; none while the artisan takes no bookings. */
  to: string | null;
}

/** Something to book: what, price, length, and the button to its free days. */
export function ServiceRow({ title, description, paise, priceType, lengthMinutes, to }: ServiceRowProps) {
  const { t, href } = usePage();
  return (
    <li className="row">
      <div>
        <h3>{title}</h3>
        <p className="soft">{description}</p>
        <p>
          <PriceTag paise={paise} type={priceType} lengthMinutes={lengthMinutes} />
        </p>
      </div>
      {to ? (
        <a className="btn2" href={href(to)}>
          {t("ui.service.book")}
          <span className="vh">: {title}</span>
        </a>
      ) : null}
    </li>
  );
}
