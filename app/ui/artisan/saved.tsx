import { usePage } from "~/ui/page";

/** Says that the last form was saved, on the page it led to. */
export function Saved() {
  const { t, search } = usePage();
  if (new URLSearchParams(search).get("saved") !== "1") return null;
  return (
    <div className="note ok" role="status">
      <p>{t("artisan.saved")}</p>
    </div>
  );
}
