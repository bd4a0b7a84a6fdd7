import type { ReactNode } from "react";
import { paths } from "~/paths";
import { FormTokens } from "../form-tokens";
import { usePage } from "../page";
import type { BookingSummary } from "./booking-view";

interface MoveFormProps {
  booking: Pick<BookingSummary, "id" | "version">;
  button: string;
  /** The way out that changes nothing. */
  back: string;
  children?: ReactNode;
}

/** A form that moves a booking on, from the version its reader saw; beside the button the way back, as easy to press. */
export function MoveForm({ booking, button, back, children }: MoveFormProps) {
  const { href } = usePage();
  return (
    <form method="post" noValidate>
      <FormTokens />
      <input type="hidden" name="version" value={booking.version} />
      {children}
      <p>
        <button className="btn">{button}</button>{" "}
        <a className="btn2" href={href(paths.booking({ booking: booking.id }))}>
          {back}
        </a>
      </p>
    </form>
  );
}
