import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { personOf } from "~/http/person-of.server";
import { paths } from "~/paths";
import { listDevices } from "~/services/account/list-devices.server";
import { DeviceRow } from "~/ui/account/device-row";
import { BackLink } from "~/ui/back-link";
import { FormTokens } from "~/ui/form-tokens";
import { Frame } from "~/ui/frame";
import { Head } from "~/ui/head";
import { usePage } from "~/ui/page";

export const handle = { policy: "either" as const };

export const loader = async ({ context }: LoaderFunctionArgs) => ({ devices: await listDevices({ person: personOf(context), current: context.session?.id ?? "", now: Date.now() }) });

/** Every browser where this person is signed in, each with its way out. */
export default function Devices() {
  const { t, href } = usePage();
  const { devices } = useLoaderData<typeof loader>();
  return (
    <Frame>
      <Head title={t("account.devices.title")} />
      <BackLink to={paths.account()}>{t("account.title")}</BackLink>
      <h1>{t("account.devices.title")}</h1>
      <p>{t(devices.length > 1 ? "account.devices.text" : "account.devices.alone")}</p>
      {devices.map((device) => (
        <DeviceRow key={device.id} device={device} />
      ))}
      {devices.length > 1 ? (
        <form method="post" action={href(paths.accountOtherDevices())}>
          <FormTokens />
          <button className="btn wide">{t("account.devices.others")}</button>
        </form>
      ) : null}
    </Frame>
  );
}
