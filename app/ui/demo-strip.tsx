import { usePage } from "./page";

/** Says on every page of a demo that no real money moves. */
export function DemoStrip() {
  const { demo, t } = usePage();
  return demo ? (
    <div className="demo">
      <p className="wrap">{t("ui.demo")}</p>
    </div>
  ) : null;
}
