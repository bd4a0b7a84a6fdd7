import { paths } from "~/paths";
import { FormTokens } from "~/ui/form-tokens";
import { usePage } from "~/ui/page";

/** The pause, or the way back from it. */
export function Rest({ paused }: { paused: boolean }) {
  const { t, href } = usePage();
  return (
    <div className="sec">
      <h2>{t(paused ? "artisan.pause.isPaused" : "artisan.pause.rest")}</h2>
      <p>{t(paused ? "artisan.pause.pausedText" : "artisan.pause.text")}</p>
      <form method="post" action={href(paths.artisanPause())}>
        <FormTokens />
        <input type="hidden" name="paused" value={paused ? "no" : "yes"} />
        <button className="btn2">{t(paused ? "artisan.pause.open" : "artisan.pause.pause")}</button>
      </form>
    </div>
  );
}
