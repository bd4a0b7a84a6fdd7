import { usePage } from "~/ui/page";

/** Words a person wrote, marked with their language where it is not the page's, so that they are read aloud rightly. */
export function Written({ text }: { text: string }) {
  const { locale } = usePage();
  const language = /\p{Script=Devanagari}/u.test(text) ? "hi" : "en";
  return language === locale ? <>{text}</> : <span lang={language}>{text}</span>;
}
