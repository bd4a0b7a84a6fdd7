import type { ActionFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { parseDuration } from "~/domain/time/duration";
import { days } from "~/domain/time/instant";
import { answerJson, readJson } from "~/http/read-json.server";
import { redirectTo } from "~/http/responses.server";
import { paths } from "~/paths";
import { advanceClock } from "~/services/clock/advance-clock.server";
import { businessNow } from "~/services/clock/business-now.server";
import { settleDown } from "~/services/relay/settle-down.server";
import { DevPage } from "~/ui/dev/dev-page";
import { FormTokens } from "~/ui/form-tokens";
import { formatMoment } from "~/ui/format/moment";
import { usePage } from "~/ui/page";

export const handle = { policy: "dev" as const };

const STEPS = ["PT15M", "PT1H", "PT3H", "PT24H", "PT48H", "P7D"] as const;

/** Moves the demo clock forward and answers when all that follows has happened. Forward only. */
export async function action({ context }: ActionFunctionArgs) {
  const body = readJson(context);
  const wanted = String(body ? (body.advance ?? "") : (context.form?.get("advance") ?? ""));
  const by = parseDuration(wanted);
  if (by === null || by > days(400)) return body ? answerJson(context, { error: "advance takes a duration such as PT48H" }, 422) : data({ wrong: true }, 422);
  await advanceClock(by);
  const settled = await settleDown();
  return body ? answerJson(context, { now: businessNow(), settled }) : redirectTo(context, paths.devClock());
}

export default function DemoClock() {
  const { t, locale, now } = usePage();
  const wrong = useActionData<{ wrong?: boolean }>()?.wrong === true;
  return (
    <DevPage title={t("dev.clock.title")}>
      <p className="num">{formatMoment(now, locale, { year: true })}</p>
      <p>{t("dev.clock.text")}</p>
      {wrong ? <p className="err">{t("dev.clock.wrong")}</p> : null}
      <form method="post">
        <FormTokens />
        {STEPS.map((step) => (
          <button key={step} className="btn2" name="advance" value={step}>
            {t(`dev.clock.${step}`)}
          </button>
        ))}
      </form>
    </DevPage>
  );
}
