import type { LetterContent, Reader } from "./letter";

const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const CLOTH = "margin:0;padding:12px 16px;background:#26356b;color:#fff8ea;font-size:20px;font-weight:bold;border-bottom:4px solid #e3a93f";
const FACT = "margin:0 0 12px 0";
const LABEL = "color:#5e5147;font-size:14px";
const COPIED = "margin:0 0 12px 0;font-size:28px;font-weight:bold;letter-spacing:2px";
const BUTTON = "display:inline-block;padding:12px 20px;background:#9e3d1b;color:#fff8ea;text-decoration:none;font-weight:bold;border-radius:2px";

/** The letter as HTML: a strip of cloth with our name, one column, no pictures, nothing fetched; every word from outside is escaped. */
export function renderHtml({ subject, copied, paragraphs, facts, action }: LetterContent, { locale, t, name, link }: Reader): string {
  const body = [
    `<p>${escape(name ? t("mail.greeting", { name }) : t("mail.greeting.anybody"))}</p>`,
    ...(copied ? [`<p style="${COPIED}">${escape(copied)}</p>`] : []),
    ...paragraphs.map((text) => `<p>${escape(text)}</p>`),
    ...(action ? [`<p><a style="${BUTTON}" href="${escape(action.url)}">${escape(action.label)}</a></p>`] : []),
    ...facts.map(({ label, value }) => `<p style="${FACT}"><span style="${LABEL}">${escape(label)}</span><br><strong>${escape(value).replaceAll("\n", "<br>")}</strong></p>`),
    `<p style="margin:24px 0 0 0;padding-top:12px;border-top:3px double #b9a379">${escape(t("mail.closing"))}<br><a style="color:#26356b" href="${escape(link("/"))}">${escape(link("/"))}</a></p>`,
    `<p style="color:#5e5147;font-size:14px">${escape(t(name ? "mail.footer" : "mail.footer.anybody"))}</p>`,
  ];
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(subject)}</title></head>
<body style="margin:0;padding:0;background:#f8f2e4;color:#251d17;font:16px/${locale === "hi" ? "1.75" : "1.6"} system-ui,'Noto Sans Devanagari','Nirmala UI',sans-serif;overflow-wrap:break-word"><p style="${CLOTH}">${escape(t("mail.closing"))}</p><div style="max-width:34em;margin:0 auto;padding:16px">
${body.join("\n")}
</div></body></html>`;
}
