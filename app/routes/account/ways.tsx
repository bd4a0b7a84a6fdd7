import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PROVIDER_NAMES, PROVIDERS } from "~/domain/account/proven-identity";
import { googleWay } from "~/http/google-way.server";
import { personOf } from "~/http/person-of.server";
import { notFound } from "~/http/responses.server";
import { findPerson } from "~/models/person.server";
import { paths } from "~/paths";
import { GoogleTrouble } from "~/ui/account/google-trouble";
import { WayIn } from "~/ui/account/way-in";
import { BackLink } from "~/ui/back-link";
import { Frame } from "~/ui/frame";
import { Head } from "~/ui/head";
import { usePage } from "~/ui/page";

export const handle = { policy: "either" as const };

export async function loader({ context, request }: LoaderFunctionArgs) {
  const person = await findPerson(personOf(context));
  if (!person) throw notFound();
  return { password: person.passwordHash !== null, linked: PROVIDERS.filter((one) => person.providers[one] !== undefined), google: await googleWay(request) };
}

/** Every way into somebody's account, with what can be done about each. */
export default function Ways() {
  const { t } = usePage();
  const { password, linked, google } = useLoaderData<typeof loader>();
  return (
    <Frame>
      <Head title={t("account.ways.title")} />
      <BackLink to={paths.account()}>{t("account.title")}</BackLink>
      <h1>{t("account.ways.title")}</h1>
      <GoogleTrouble way={google} />
      <WayIn name={t("auth.password")} state={t(password ? "account.ways.set" : "account.ways.unset")} to={paths.forgot()} action={t(password ? "account.ways.new" : "account.ways.choose")} />
      {linked.map((provider) => (
        <WayIn key={provider} name={PROVIDER_NAMES[provider]} state={t("account.ways.linked")} to={paths.accountWayRemoval({ provider })} action={t("account.ways.unlink")} />
      ))}
      {google.on && !linked.includes("google") ? <WayIn name={PROVIDER_NAMES.google} state={t("account.ways.unlinked")} to={paths.googleBegin({ as: "link" })} action={t("account.ways.link")} /> : null}
    </Frame>
  );
}
