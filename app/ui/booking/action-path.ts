import type { NextAction } from "~/domain/booking/next-step";
import { paths } from "~/paths";

/** Where each next step of a booking is done. */
export function actionPath(action: NextAction, { id, artisan, service }: { id: string; artisan: { slug: string; craft: string }; service: { id: string } }): string {
  const booking = { booking: id };
  switch (action) {
    case "pay":
    case "try_again":
    case "pay_again":
    case "promise":
      return paths.payment(booking);
    case "pay_balance":
      return paths.balance(booking);
    case "take_balance":
      return paths.balanceInPerson(booking);
    case "check_again":
      return paths.paymentCheck(booking);
    case "give_up":
      return paths.release(booking);
    case "accept":
      return paths.acceptance(booking);
    case "decline":
      return paths.decline(booking);
    case "complete":
      return paths.completion(booking);
    case "confirm":
      return paths.confirmation(booking);
    case "cancel":
      return paths.cancellation(booking);
    case "review":
      return paths.review(booking);
    case "find_others":
      return paths.craft(artisan);
    case "book_again":
      return paths.chooseTime(artisan, { service: service.id });
  }
}
