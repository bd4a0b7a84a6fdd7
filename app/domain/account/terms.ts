/** The version of the terms that people accept when they sign up; it changes with the text of the terms page. */
export const TERMS_VERSION = "2026-11";
