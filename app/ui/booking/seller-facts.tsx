import type { LocalText } from "~/domain/local-text";
import type { ShownSeller } from "~/domain/tax-document/seller";
import { paths } from "~/paths";
import { Facts } from "../facts";
import { usePage } from "../page";

export interface SellerFactsProps {
  artisan: { slug: string; name: LocalText; craft: LocalText; place: LocalText; verified: boolean };
  seller: ShownSeller;
}

/** Who is paid for the work: shown before anybody pays. */
export function SellerFacts({ artisan, seller }: SellerFactsProps) {
  const { t, href, locale } = usePage();
  return (
    <section className="sec">
      <h2>{t("book.seller.title")}</h2>
      <Facts
        facts={[
          { label: t("book.fact.artisan"), value: <a href={href(paths.artisan({ slug: artisan.slug }))}>{artisan.name[locale]}</a> },
          { label: t("book.fact.craft"), value: artisan.craft[locale] },
          { label: t(seller.legal ? "book.fact.legalName" : "book.fact.name"), value: seller.name[locale] },
          { label: t("book.fact.lives"), value: seller.place[locale] },
          { label: t("book.fact.gstin"), value: seller.gstin ?? t(seller.gstin === null ? "document.unregistered" : "book.seller.unsaid") },
          { label: t("book.fact.checked"), value: t(artisan.verified ? "book.seller.verified" : "book.seller.unverified") },
        ]}
      />
    </section>
  );
}
