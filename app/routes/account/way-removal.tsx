import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PROVIDER_NAMES, PROVIDERS } from "~/domain/account/proven-identity";
import { giveUpProvider } from "~/domain/account/ways-in";
import { invalidForm } from "~/http/form.server";
import { personOf } from "~/http/person-of.server";
import { notFound, redirectTo } from "~/http/responses.server";
import { findPerson } from "~/models/person.server";
import { paths } from "~/paths";
import { unlinkProvider } from "~/services/account/unlink-provider.server";
import { EntryPage } from "~/ui/account/entry-page";
import { FormTokens } from "~/ui/form-tokens";
import { usePage } from "~/ui/page";

export const handle = { policy: "either" as const, fresh: true };

const providerOf = (params: { provider?: string }) => PROVIDERS.find((one) => one === params.provider) ?? null;

export async function loader({ context, params }: LoaderFunctionArgs) {
  const provider = providerOf(params);
  const person = await findPerson(personOf(context));
  if (!provider || !person) throw notFound();
  const left = giveUpProvider(person, provider);
  if (!left.ok && left.code === "not_found") return redirectTo(context, paths.accountWays());
  return { name: PROVIDER_NAMES[provider], last: !left.ok };
}

/** Unlinks it; a second time there is nothing left to do. */
export async function action({ context, params }: ActionFunctionArgs) {
  const provider = providerOf(params);
  if (!provider) throw notFound();
  const unlinked = await unlinkProvider({ person: personOf(context), provider });
  if (!unlinked.ok && unlinked.code !== "not_found") return invalidForm(context.form ?? new FormData(), { "": [`refusal.${unlinked.code}`] });
  return redirectTo(context, paths.accountWays());
}

/** Asks before a way in is given up; of the last one it says what to do first. */
export default function WayRemoval() {
  const { t, href } = usePage();
  const { name, last } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  if (last) {
    return (
      <EntryPage title={t("account.ways.last.title")} reason="last_way_in">
        <p>{t("refusal.last_way_in")}</p>
        <p>
          <a className="btn" href={href(paths.forgot())}>{t("account.ways.choose")}</a>{" "}
          <a className="btn2" href={href(paths.accountWays())}>{t("account.ways.stay")}</a>
        </p>
      </EntryPage>
    );
  }
  return (
    <EntryPage title={t("account.ways.removal.title", { provider: name })} form={form}>
      <p>{t("account.ways.removal.text", { provider: name })}</p>
      <form method="post">
        <FormTokens />
        <button className="btn">{t("account.ways.unlink")}</button>{" "}
        <a className="btn2" href={href(paths.accountWays())}>{t("account.ways.stay")}</a>
      </form>
    </EntryPage>
  );
}
