import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formatPhone } from "~/domain/contact/phone";
import { takesDetails, toldPayeeState } from "~/domain/payment/payee-state";
import { readForm } from "~/http/form.server";
import { personOf } from "~/http/person-of.server";
import { refusedForm } from "~/http/refused-form.server";
import { notFound, redirectTo } from "~/http/responses.server";
import { findPayee } from "~/models/payee.server";
import { findPerson } from "~/models/person.server";
import { findSeller } from "~/models/seller.server";
import { paths } from "~/paths";
import { openAccount } from "~/services/payee/open-account.server";
import { detailsSchema } from "~/services/payee/payee-words";
import { PayeeFields } from "~/ui/artisan/payee-fields";
import { ShopPage } from "~/ui/artisan/shop-page";
import type { ShopReply } from "~/ui/artisan/shop-reply";
import { FormTokens } from "~/ui/form-tokens";
import { usePage } from "~/ui/page";

export const handle = { policy: "artisan" as const, underTerms: true };

export async function loader({ context }: LoaderFunctionArgs) {
  const artisan = personOf(context);
  const [person, payee, seller] = await Promise.all([findPerson(artisan), findPayee(artisan), findSeller(artisan)]);
  if (!person) throw notFound();
  const { name, email, phone } = person;
  const { legalName = "", business, street, town, pin, gstin } = seller ?? {};
  return { known: { name: legalName || name, business, street, town, pin, gstin: gstin ?? undefined, email: email ?? "", phone: phone ? formatPhone(phone) : "" }, open: takesDetails(toldPayeeState(payee)) };
}

/** What is written goes on to the gateway. Only name, kind of business and address are kept here, for buyers and bills. */
export async function action({ context }: ActionFunctionArgs) {
  const artisan = personOf(context);
  const form = readForm(context, detailsSchema);
  if (!form.ok) return form.response;
  const done = await openAccount({ artisan, holder: form.value, now: context.now });
  if (!done.ok) return refusedForm(form.fields, done.code);
  const payee = await findPayee(artisan);
  return redirectTo(context, payee?.bankLastFour ? paths.artisanPayee() : paths.artisanPayeeBank());
}

/** Who the artisan is, for the payment company. */
export default function PayeeDetails() {
  const { open, known } = useLoaderData<typeof loader>();
  const reply = useActionData<ShopReply>();
  const { t, href } = usePage();
  return (
    <ShopPage tab="money" title={t("payee.details.title")} back={{ to: paths.artisanPayee(), name: t("payee.title") }} reply={reply}>
      {open || reply ? (
        <>
          <p>{t("payee.details.text")}</p>
          <form method="post">
            <FormTokens />
            <PayeeFields known={known} form={reply?.form} />
            <p className="soft">{t("payee.details.shown")}</p>
            <p className="soft">{t("payee.privacy")}</p>
            <button className="btn wide">{t("payee.details.send")}</button>
          </form>
        </>
      ) : (
        <p>
          {t("payee.details.kept")} <a href={href(paths.contact())}>{t("payee.state.suspended.do")}</a>
        </p>
      )}
    </ShopPage>
  );
}
