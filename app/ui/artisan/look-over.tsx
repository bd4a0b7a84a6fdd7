import type { PricePreview } from "~/domain/artisan/price-for-artisan";
import { SERVICE_STEPS, type ServiceStep, type UnfinishedDetails } from "~/domain/artisan/service-steps";
import { WHOLE_DEPOSIT } from "~/domain/pricing/deposit";
import { Facts, type Fact } from "~/ui/facts";
import { formatLength } from "~/ui/format/duration";
import { OwnWords } from "~/ui/own-words";
import { usePage } from "~/ui/page";
import { PriceTag } from "~/ui/price-tag";
import { PriceParts } from "./price-parts";
import { stepPath } from "./step-path";

interface LookOverProps {
  draft: string;
  details: UnfinishedDetails;
  /** Steps that are not written yet. */
  missing: readonly ServiceStep[];
  price: PricePreview | null;
}

/** All that was written about a service, step by step, each with its way back. What is missing says so; the first of it is written next. */
export function LookOver({ draft, details, missing, price }: LookOverProps) {
  const { t, href } = usePage();
  const facts = useFacts(details);
  return SERVICE_STEPS.map((step) => {
    const name = t(`artisan.step.${step}`);
    const lacks = missing.includes(step);
    return (
      <section key={step} className="sec">
        <h2>{name}</h2>
        {lacks ? <p>{t("artisan.step.missing")}</p> : <Facts facts={facts[step]} />}
        {step === "price" && price ? <PriceParts price={price} caption={t("artisan.price.caption")} /> : null}
        <p>
          <a className={lacks ? (step === missing[0] ? "btn" : "btn2") : "link"} href={href(stepPath(draft, step))}>
            {t(lacks ? "artisan.step.write" : "artisan.services.change")}
            <span className="vh">: {name}</span>
          </a>
        </p>
      </section>
    );
  });
}

function useFacts({ title, description, prepare, lengthMinutes, places, maxPeople, priceType, unitPrice, deposit }: UnfinishedDetails): Record<ServiceStep, Fact[]> {
  const { t, locale } = usePage();
  return {
    what: [
      { label: t("artisan.service.title"), value: <OwnWords text={title[locale]} /> },
      { label: t("artisan.service.description"), value: <OwnWords text={description[locale]} /> },
    ],
    where: [
      { label: t("artisan.service.length"), value: lengthMinutes === null ? null : formatLength(lengthMinutes, locale) },
      { label: t("artisan.service.places"), value: (places ?? []).map((place) => t(`artisan.offers.${place}`)).join(", ") },
      { label: t("artisan.service.people"), value: maxPeople },
      { label: t("artisan.service.prepare"), value: prepare ? <OwnWords text={prepare[locale]} /> : null },
    ],
    price: priceType === null || unitPrice === null ? [] : [{ label: t("artisan.service.price"), value: <PriceTag paise={unitPrice} type={priceType} /> }, { label: t("artisan.service.deposit"), value: deposit ?? WHOLE_DEPOSIT }],
  };
}
