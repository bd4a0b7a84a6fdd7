import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { prolongFreeze } from "~/services/money/prolong-freeze.server";
import { ProlongPage } from "~/ui/admin/prolong-page";
import { decideAboutFreeze } from "./decide-about-freeze.server";
import { PROLONG_FORM } from "./money-forms.server";
import { openBookingMoney } from "./open-booking-money.server";

export const handle = { policy: "staff" as const, right: "payments.freeze" as const, dense: true };

export const loader = async (asked: LoaderFunctionArgs) => ({ money: await openBookingMoney(asked) });

export const action = (sent: ActionFunctionArgs) => decideAboutFreeze(sent, PROLONG_FORM, prolongFreeze);

/** Gives the freeze of staff another day. */
export default function BookingProlong() {
  const { money } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return <ProlongPage money={money} reply={reply} />;
}
