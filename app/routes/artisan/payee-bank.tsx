import { data } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { takesBank, toldPayeeState } from "~/domain/payment/payee-state";
import { makeFormToken, readFormToken } from "~/http/form-token.server";
import { invalidForm, readForm } from "~/http/form.server";
import { personOf } from "~/http/person-of.server";
import { refusedForm } from "~/http/refused-form.server";
import { redirectTo } from "~/http/responses.server";
import { findPayee } from "~/models/payee.server";
import { paths } from "~/paths";
import { changeBank } from "~/services/payee/change-bank.server";
import { bankSchema } from "~/services/payee/payee-words";
import { BankFields } from "~/ui/artisan/bank-fields";
import { ShopPage } from "~/ui/artisan/shop-page";
import type { BeginReply } from "~/ui/artisan/shop-reply";
import { FormTokens } from "~/ui/form-tokens";
import { usePage } from "~/ui/page";

export const handle = { policy: "artisan" as const, fresh: true, underTerms: true };

const PURPOSE = "bank";

export async function loader({ context }: LoaderFunctionArgs) {
  const payee = await findPayee(personOf(context));
  if (!takesBank(toldPayeeState(payee))) throw redirectTo(context, paths.artisanPayeeDetails());
  return { token: makeFormToken(context, PURPOSE), last: payee?.bankLastFour ?? null };
}

/** What is written goes on to the gateway, and is kept nowhere here. A form that was not taken keeps its token, so that its change is told once. */
export async function action({ context }: ActionFunctionArgs) {
  const fields = context.form ?? new FormData();
  const token = String(fields.get("token"));
  const key = readFormToken(context, PURPOSE, token);
  if (key === null) return invalidForm(fields, { "": ["auth.formOld"] });
  const form = readForm(context, bankSchema);
  if (!form.ok) return data({ ...form.response.data, token }, { status: 422 });
  const done = await changeBank({ artisan: personOf(context), bank: form.value, key, now: context.now });
  if (done.ok) return redirectTo(context, paths.artisanPayee({ saved: 1 }));
  if (done.code === "not_found") return redirectTo(context, paths.artisanPayeeDetails());
  return data({ ...refusedForm(form.fields, done.code).data, token }, { status: 409 });
}

/** Where the artisan is paid out to. */
export default function PayeeBank() {
  const { token, last } = useLoaderData<typeof loader>();
  const reply = useActionData<BeginReply>();
  const { t } = usePage();
  return (
    <ShopPage tab="money" title={t(last === null ? "payee.bank.title" : "payee.bank.change")} back={{ to: paths.artisanPayee(), name: t("payee.title") }} reply={reply}>
      <p>
        {last === null ? null : `${t("payee.bank.now", { digits: last })} `}
        {t("payee.bank.text")}
      </p>
      {last === null ? null : <p>{t("payee.bank.after")}</p>}
      <form method="post">
        <FormTokens token={reply?.token || token} />
        <BankFields form={reply?.form} />
        <p className="soft">{t("payee.privacy")}</p>
        <button className="btn wide">{t("payee.bank.send")}</button>
      </form>
    </ShopPage>
  );
}
