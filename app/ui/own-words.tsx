import { usePage } from "./page";

/** A name or a text as somebody wrote it, marked with its language where its script is not the page's. */
export function OwnWords({ text }: { text: string }) {
  const { locale } = usePage();
  const written = /\p{Script=Devanagari}/u.test(text) ? "hi" : "en";
  return written === locale || text === "" ? <>{text}</> : <span lang={written}>{text}</span>;
}
