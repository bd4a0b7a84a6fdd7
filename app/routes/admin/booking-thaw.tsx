import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { thawByStaff } from "~/services/money/thaw-by-staff.server";
import { ThawPage } from "~/ui/admin/thaw-page";
import { decideAboutFreeze } from "./decide-about-freeze.server";
import { THAW_FORM } from "./money-forms.server";
import { openBookingMoney } from "./open-booking-money.server";

export const handle = { policy: "staff" as const, right: "payments.freeze" as const, fresh: true, dense: true };

export const loader = async (asked: LoaderFunctionArgs) => ({ money: await openBookingMoney(asked) });

export const action = (sent: ActionFunctionArgs) => decideAboutFreeze(sent, THAW_FORM, thawByStaff);

/** Ends the freeze that staff set. */
export default function BookingThaw() {
  const { money } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return <ThawPage money={money} reply={reply} />;
}
