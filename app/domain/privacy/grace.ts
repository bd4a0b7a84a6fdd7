import { days } from "../time/instant";

/** So long a closed account may be taken back; then it is erased. The law allows thirty days. */
export const GRACE = days(7);

/** An account that cannot be erased yet, because something turned up, is looked at again after this. */
export const LOOK_AGAIN = days(1);
