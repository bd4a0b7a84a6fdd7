import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { redirectTo } from "~/http/responses.server";
import { endPayLink, findOpenPayLink } from "~/models/pay-link.server";
import { paths } from "~/paths";
import { Question } from "~/ui/booking/question";
import { FormTokens } from "~/ui/form-tokens";
import { usePage } from "~/ui/page";
import { openAsCustomer } from "./open-as-customer.server";
import { summaryOf } from "./open-booking.server";

export const handle = { policy: "customer" as const };

/** Without a link there is nothing to withdraw: back to where one is made. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const open = await openAsCustomer(context, params.booking);
  const { _id: booking, customer } = open.row;
  if (context.form === null && !(await findOpenPayLink(booking, customer))) throw redirectTo(context, paths.payLink({ booking }));
  return { booking: summaryOf(open) };
}

export async function action({ params, context }: ActionFunctionArgs) {
  const { _id: booking, customer } = (await openAsCustomer(context, params.booking)).row;
  await endPayLink(booking, customer);
  return redirectTo(context, paths.payLink({ booking }));
}

export default function PayLinkWithdrawal() {
  const { t, href } = usePage();
  const { booking } = useLoaderData<typeof loader>();
  return (
    <Question booking={booking} title={t("booking.share.withdrawal.title")}>
      <p>{t("booking.share.withdrawal.text")}</p>
      <form method="post">
        <FormTokens />
        <p>
          <button className="btn">{t("booking.share.withdraw")}</button>{" "}
          <a className="btn2" href={href(paths.payLink({ booking: booking.id }))}>{t("booking.share.withdrawal.keep")}</a>
        </p>
      </form>
    </Question>
  );
}
