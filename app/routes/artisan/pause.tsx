import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { readForm } from "~/http/form.server";
import { personOf } from "~/http/person-of.server";
import { refusedForm } from "~/http/refused-form.server";
import { notFound, redirectTo } from "~/http/responses.server";
import { findArtisan } from "~/models/artisan.server";
import { paths } from "~/paths";
import { pauseShop } from "~/services/availability/pause-shop.server";
import { ShopPage } from "~/ui/artisan/shop-page";
import type { ShopReply } from "~/ui/artisan/shop-reply";
import { FormTokens } from "~/ui/form-tokens";
import { usePage } from "~/ui/page";

export const handle = { policy: "artisan" as const };

export async function loader({ context }: LoaderFunctionArgs) {
  const profile = await findArtisan(personOf(context));
  if (!profile) throw notFound();
  return { paused: profile.paused };
}

const schema = z.strictObject({ paused: z.enum(["yes", "no"], { error: "form.choose" }) });

export async function action({ context }: ActionFunctionArgs) {
  const form = readForm(context, schema);
  if (!form.ok) return form.response;
  const outcome = await pauseShop({ artisan: personOf(context), paused: form.value.paused === "yes" });
  return outcome.ok ? redirectTo(context, paths.artisanToday({ saved: 1 })) : refusedForm(form.fields, outcome.code);
}

export default function Pause() {
  const { paused } = useLoaderData<typeof loader>();
  const { t, href } = usePage();
  return (
    <ShopPage tab="today" title={t(paused ? "artisan.pause.isPaused" : "artisan.pause.title")} reply={useActionData<ShopReply>()}>
      <p>{t(paused ? "artisan.pause.pausedText" : "artisan.pause.text")}</p>
      <p>{t("artisan.pause.keeps")}</p>
      <form method="post">
        <FormTokens />
        <input type="hidden" name="paused" value={paused ? "no" : "yes"} />
        <button className="btn wide">{t(paused ? "artisan.pause.open" : "artisan.pause.pause")}</button>
      </form>
      <p>
        <a className="back" href={href(paths.artisanToday())}>
          {t("artisan.pause.leave")}
        </a>
      </p>
    </ShopPage>
  );
}
