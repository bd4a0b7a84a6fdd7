import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { PAGE_CURSOR, readCursor } from "~/domain/page-cursor";
import { readQuery } from "~/http/query.server";
import { findArtisansInOrder } from "~/models/artisan.server";
import { listCustomerBookings } from "~/services/booking/list-customer-bookings.server";
import { BookingList } from "~/ui/booking/booking-list";
import { listedBookings } from "./listed-bookings.server";

export const handle = { policy: "customer" as const };

const query = z.object({ before: z.string().regex(PAGE_CURSOR).optional() });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { before } = readQuery(request, query);
  const customer = context.session?.person ?? "";
  const found = await listCustomerBookings({ customer, now: context.now, before: readCursor(before) });
  const rows = [...found.needsAction, ...found.upcoming, ...found.past];
  const artisans = await findArtisansInOrder([...new Set(rows.map(({ artisan }) => artisan))]);
  const listed = await listedBookings(found, new Map(artisans.map((artisan) => [artisan._id, artisan])), context.now);
  return { ...listed, older: found.older, first: before === undefined };
}

export default function Bookings() {
  return <BookingList {...useLoaderData<typeof loader>()} />;
}
