import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { readForm } from "~/http/form.server";
import { refusedForm } from "~/http/refused-form.server";
import { redirectTo } from "~/http/responses.server";
import { paths } from "~/paths";
import { keepAccount } from "~/services/privacy/keep-account.server";
import { readKeepToken } from "~/services/privacy/keep-token.server";
import { EntryPage } from "~/ui/account/entry-page";
import { formatDayOf } from "~/ui/format/moment";
import { FormTokens } from "~/ui/form-tokens";
import { usePage } from "~/ui/page";

/** Public: nobody can sign in to a closed account. Whoever has the link may take the account back, and nothing else. */
export const handle = { policy: "public" as const, whileSuspended: true };

export async function loader({ params, request }: LoaderFunctionArgs) {
  const row = await readKeepToken(params.token ?? "");
  const kept = new URL(request.url).searchParams.has("kept");
  return data({ eraseAt: row?.closing?.eraseAt ?? null, kept }, { status: row || kept ? 200 : 410 });
}

export async function action({ context, params }: ActionFunctionArgs) {
  const form = readForm(context, z.strictObject({}));
  if (!form.ok) return form.response;
  const token = params.token ?? "";
  const outcome = await keepAccount(token);
  return outcome.ok ? redirectTo(context, paths.keepAccount({ token }, { kept: 1 })) : refusedForm(form.fields, outcome.code);
}

export default function Kept() {
  const { t, href, locale } = usePage();
  const { eraseAt, kept } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  if (eraseAt === null)
    return (
      <EntryPage title={t(kept ? "privacy.kept.done" : "privacy.kept.over")}>
        <p>{t(kept ? "privacy.kept.doneText" : "privacy.kept.overText")}</p>
        <p>
          <a className="btn" href={href(kept ? paths.login() : paths.contact())}>{t(kept ? "ui.header.signIn" : "ui.footer.contact")}</a>
        </p>
      </EntryPage>
    );
  return (
    <EntryPage title={t("privacy.kept.title")} form={form}>
      <p>{t("privacy.kept.text", { day: formatDayOf(eraseAt, locale, { year: true }) })}</p>
      <p>{t("privacy.kept.back")}</p>
      <form method="post">
        <FormTokens />
        <button className="btn wide">{t("privacy.kept.submit")}</button>
      </form>
    </EntryPage>
  );
}
