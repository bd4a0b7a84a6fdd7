import { WHOLE_DEPOSIT } from "~/domain/pricing/deposit";
import { paths } from "~/paths";
import type { ShownArtisan } from "~/services/search/show-artisan.server";
import { usePage } from "~/ui/page";
import { ServiceRow } from "~/ui/service-row";

/** What can be booked, each with price type, price and length. */
export function ArtisanServices({ artisan: { slug, name, services }, open }: { artisan: ShownArtisan; open: boolean }) {
  const { t, locale } = usePage();
  return (
    <section className="sec">
      <h2>{t("profile.services")}</h2>
      {services.length === 0 ? <p>{t("profile.services.none", { name: name[locale] })}</p> : null}
      <ul>
        {services.map(({ id, title, description, unitPrice, priceType, deposit, lengthMinutes, maxPeople }) => (
          <ServiceRow
            key={id}
            title={title[locale]}
            description={[description[locale], t("profile.service.people", { count: maxPeople }), deposit < WHOLE_DEPOSIT ? t("profile.service.deposit", { percent: deposit }) : ""].filter(Boolean).join(" ")}
            paise={unitPrice}
            priceType={priceType}
            lengthMinutes={lengthMinutes}
            to={open ? paths.chooseTime({ slug }, { service: id }) : null}
          />
        ))}
      </ul>
    </section>
  );
}
