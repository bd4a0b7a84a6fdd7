import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { GRACE } from "~/domain/privacy/grace";
import { isFree } from "~/domain/privacy/obstacles";
import { days } from "~/domain/time/instant";
import { endSession } from "~/http/end-session.server";
import { readForm } from "~/http/form.server";
import { personOf } from "~/http/person-of.server";
import { refusedForm } from "~/http/refused-form.server";
import { paths } from "~/paths";
import { closeAccount } from "~/services/privacy/close-account.server";
import { findObstacles } from "~/services/privacy/find-obstacles.server";
import { BackToAccount } from "~/ui/account/back-to-account";
import { ErasureTerms } from "~/ui/account/erasure-terms";
import { ObstacleList } from "~/ui/account/obstacle-list";
import { Checkbox } from "~/ui/checkbox";
import { ErrorSummary } from "~/ui/error-summary";
import { FormTokens } from "~/ui/form-tokens";
import { Frame } from "~/ui/frame";
import { Head } from "~/ui/head";
import { usePage } from "~/ui/page";

/** `fresh` wants a sign-in of the last minutes; somebody suspended may leave too. */
export const handle = { policy: "either" as const, fresh: true, whileSuspended: true };

const schema = z.strictObject({ sure: z.literal("yes", { error: "privacy.erasure.sureMissing" }) });

export const loader = async ({ context }: LoaderFunctionArgs) => ({ obstacles: await findObstacles(personOf(context), context.now) });

/** Closes the account and signs out here too; the page it leads to says until when it can be taken back. */
export async function action({ context }: ActionFunctionArgs) {
  const form = readForm(context, schema);
  if (!form.ok) return form.response;
  const closed = await closeAccount({ person: personOf(context), now: context.now });
  return closed.ok ? endSession(context, paths.keepAccount({ token: closed.token })) : refusedForm(form.fields, closed.code);
}

export default function Erasure() {
  const { t, href, viewer } = usePage();
  const { obstacles } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <Frame>
      <Head title={t("privacy.erasure.title")} />
      <BackToAccount />
      <div className="prose">
        <ErrorSummary form={form} />
        <h1>{t("privacy.erasure.title")}</h1>
        {isFree(obstacles) ? (
          <>
            <ErasureTerms days={GRACE / days(1)} />
            <p>
              <a href={href(paths.accountData())}>{t("privacy.erasure.fileFirst")}</a>
            </p>
            <form method="post">
              <FormTokens />
              <Checkbox form={form} name="sure" label={t("privacy.erasure.sure")} />
              <p>
                <button className="btn wide">{t("privacy.erasure.submit")}</button>{" "}
                <a className="btn2" href={href(viewer?.suspended ? paths.accountSuspension() : paths.account())}>{t("privacy.erasure.leave")}</a>
              </p>
            </form>
          </>
        ) : (
          <ObstacleList obstacles={obstacles} />
        )}
      </div>
    </Frame>
  );
}
