import { usePage } from "~/ui/page";

/** Sends the page to somebody by WhatsApp: a plain link, nothing of theirs stands on the page. */
export function ShareLink({ path, title }: { path: string; title: string }) {
  const { t, href, origin } = usePage();
  const text = new URLSearchParams({ text: `${title} ${origin}${href(path)}` });
  return (
    <p>
      <a href={`https://wa.me/?${text}`} rel="noopener">
        {t("profile.share")}
      </a>
    </p>
  );
}
