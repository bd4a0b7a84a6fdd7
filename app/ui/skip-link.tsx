import { usePage } from "./page";

/** The first stop of the keyboard: straight to the page, or past the search form to its results. */
export function SkipLink({ to = "main" }: { to?: "main" | "results" }) {
  const { t } = usePage();
  return (
    <a className="skip" href={`#${to}`}>
      {t(to === "main" ? "ui.skip.page" : "ui.skip.results")}
    </a>
  );
}
