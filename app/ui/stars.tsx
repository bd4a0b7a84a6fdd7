import { usePage } from "./page";

/** The stars of one review, 1 to 5, and the same in words. */
export function Stars({ stars }: { stars: number }) {
  const { t } = usePage();
  return (
    <>
      <span className="star" aria-hidden="true">
        {"★".repeat(stars)}
      </span>{" "}
      {t("ui.rating.stars", { count: stars })}
    </>
  );
}
