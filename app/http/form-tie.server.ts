import { sign } from "./signature.server";

/** What signatures on the forms of a session are bound to. */
export const sessionKey = (session: string): string => `session:${session}`;

/** What they are bound to while nobody is signed in: the browser's cookie. */
export const browserKey = (browser: string): string => `browser:${browser}`;

/** The form token of a session or browser: it stands in every form as `csrf`. */
export const csrfOf = (bindingKey: string): string => sign("csrf", bindingKey);

/** Whether a text has the form of a form token; every form of ours sends one. */
export const isCsrfToken = (text: string): boolean => /^[\w-]{32}$/.test(text);
