import type { LetterContent, Reader } from "./letter";

/** The letter as plain text, for readers and phones without HTML. */
export function renderText({ paragraphs, facts, action }: LetterContent, { t, name, link }: Reader): string {
  const blocks = [
    name ? t("mail.greeting", { name }) : t("mail.greeting.anybody"),
    ...paragraphs,
    ...(action ? [`${action.label}:\n${action.url}`] : []),
    ...(facts.length > 0 ? [facts.map(({ label, value }) => `${label}: ${value.replaceAll("\n", ", ")}`).join("\n")] : []),
    `${t("mail.closing")}\n${link("/")}\n${t(name ? "mail.footer" : "mail.footer.anybody")}`,
  ];
  return `${blocks.join("\n\n")}\n`.replaceAll("\u00a0", " ");
}
