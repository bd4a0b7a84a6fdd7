import { sessionCookie } from "../session.server";

/** Whether a request brings no session of any area. A cookie that merely looks like one counts, so a doubt never leads to a shared page. */
export const isSignedOut = (cookies: string | undefined): boolean => !cookies || !(["public", "staff"] as const).some((area) => cookies.includes(`${sessionCookie(area)}=`));
