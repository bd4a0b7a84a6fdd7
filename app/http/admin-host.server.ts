import { environment } from "~/env.server";

const isOffice = (path: string): boolean => path === "/admin" || path.startsWith("/admin/");

/** Whether a request came to the office's own host, where it has one. */
export const isAdminHost = (host: string | undefined): boolean => environment().adminHost !== null && host?.toLowerCase() === environment().adminHost;

/** Whether an address is asked for where it does not live: with ADMIN_HOST the office answers there and nowhere else, and nothing else answers there. */
export const isWrongHost = (host: string | undefined, path: string): boolean => environment().adminHost !== null && isAdminHost(host) !== isOffice(path);
