import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BookingPage } from "~/ui/booking/booking-page";
import { bookingView } from "./booking-view.server";
import { openBooking } from "./open-booking.server";

export const handle = { policy: "either" as const };

export const headers = () => ({ "Cache-Control": "no-store" });

export const loader = async ({ params, context }: LoaderFunctionArgs) => ({ booking: await bookingView(context, await openBooking(context, params.booking)) });

export default function Booking() {
  return <BookingPage {...useLoaderData<typeof loader>()} />;
}
