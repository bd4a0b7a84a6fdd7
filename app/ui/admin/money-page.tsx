import type { ReactNode } from "react";
import type { RefusalCode } from "~/domain/refusal";
import { paths } from "~/paths";
import type { FormReply } from "~/ui/form-reply";
import { OfficePage } from "./office-page";

/** What the action of a page about a booking's money answers. */
export type MoneyReply = { form: FormReply; reason?: RefusalCode } | undefined;

interface MoneyPageProps {
  money: { id: string; reference: string };
  title: string;
  reply: MoneyReply;
  children: ReactNode;
}

/** A page on which something is decided about a booking's money, under its booking. */
export function MoneyPage({ money: { id, reference }, title, reply, children }: MoneyPageProps) {
  return (
    <OfficePage tab="bookings" title={title} back={{ to: paths.adminBooking({ booking: id }), name: reference }} state={reply?.reason ? { reason: reply.reason } : {}} form={reply?.form}>
      {children}
    </OfficePage>
  );
}
