import { seconds } from "~/domain/time/instant";

/** How long a connection to a vendor may take to come about. */
export const CONNECT_LIMIT = seconds(1);

/** How long a vendor may take in all, from the call to the end of its answer. */
export const READ_LIMIT = seconds(5);
