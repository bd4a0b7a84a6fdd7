import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { minutes } from "~/domain/time/instant";
import { isExportTicket, makeExportTicket, TICKET_LASTS } from "~/http/export-ticket.server";
import { personOf } from "~/http/person-of.server";
import { redirectTo, tooMany, unavailable } from "~/http/responses.server";
import { paths } from "~/paths";
import { allowTry, exportTries } from "~/services/account/allow-try.server";
import { BackToAccount } from "~/ui/account/back-to-account";
import { FormTokens } from "~/ui/form-tokens";
import { Frame } from "~/ui/frame";
import { Head } from "~/ui/head";
import { usePage } from "~/ui/page";

/** `fresh` wants a sign-in of the last minutes; somebody suspended may have his data too. */
export const handle = { policy: "either" as const, fresh: true, whileSuspended: true };

export function loader({ context, request }: LoaderFunctionArgs) {
  const ticket = new URL(request.url).searchParams.get("file") ?? "";
  return { ticket: isExportTicket(context, ticket) ? ticket : null };
}

/** Makes a link to the file, for this session and some minutes. */
export async function action({ context }: ActionFunctionArgs) {
  const allowed = await allowTry(exportTries(personOf(context)));
  if (!allowed.ok) throw allowed.code === "too_many_tries" ? tooMany(allowed.waitMs) : unavailable();
  return redirectTo(context, paths.accountData({ file: makeExportTicket(context) }));
}

export default function Data() {
  const { t, href } = usePage();
  const { ticket } = useLoaderData<typeof loader>();
  return (
    <Frame>
      <Head title={t("privacy.data.title")} />
      <BackToAccount />
      <div className="prose">
        <h1>{t("privacy.data.title")}</h1>
        {ticket ? (
          <>
            <p className="lead">{t("privacy.data.ready")}</p>
            <p>
              <a className="btn wide" href={href(paths.accountDataFile({ ticket }))}>{t("privacy.data.download")}</a>
            </p>
            <p>{t("privacy.data.lasts", { count: TICKET_LASTS / minutes(1) })}</p>
          </>
        ) : (
          <>
            <p className="lead">{t("privacy.data.lead")}</p>
            <p>{t("privacy.data.what")}</p>
            <p>{t("privacy.data.form")}</p>
            <p>{t("privacy.data.care")}</p>
            <form method="post">
              <FormTokens />
              <button className="btn wide">{t("privacy.data.submit")}</button>
            </form>
          </>
        )}
        <p>{t("privacy.data.correct")}</p>
      </div>
    </Frame>
  );
}
