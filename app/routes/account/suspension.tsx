import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { personOf } from "~/http/person-of.server";
import { redirectTo } from "~/http/responses.server";
import { paths } from "~/paths";
import { showSuspension } from "~/services/standing/show-suspension.server";
import { AppealState } from "~/ui/account/appeal-state";
import { Facts } from "~/ui/facts";
import { formatDayOf } from "~/ui/format/moment";
import { Frame } from "~/ui/frame";
import { Head } from "~/ui/head";
import { OwnWords } from "~/ui/own-words";
import { usePage } from "~/ui/page";

export const handle = { policy: "either" as const, whileSuspended: true };

export async function loader({ context }: LoaderFunctionArgs) {
  const suspension = await showSuspension(personOf(context));
  if (!suspension) throw redirectTo(context, paths.account());
  return { suspension, hasShop: context.session?.roles.includes("artisan") === true };
}

/** Why the account is suspended, what that means, and how to appeal: all that a suspended person is shown. */
export default function SuspensionPage() {
  const { t, href, locale } = usePage();
  const { suspension, hasShop } = useLoaderData<typeof loader>();
  return (
    <Frame state={{ reason: "suspended" }}>
      <Head title={t("standing.title")} />
      <div className="narrow">
        <h1>{t("standing.title")}</h1>
        <Facts
          facts={[
            { label: t("standing.since"), value: formatDayOf(suspension.at, locale, { year: true, weekday: false }) },
            { label: t("standing.why"), value: t(`standing.reason.${suspension.reason}`) },
            { label: t("standing.words"), value: suspension.words ? <OwnWords text={suspension.words} /> : null },
          ]}
        />
        <AppealState appeal={suspension.appeal} />
        <section className="sec">
          <h2>{t("standing.means")}</h2>
          <p>{t("standing.means.book")}</p>
          <p>{t("standing.means.kept")}</p>
          {hasShop ? (
            <>
              <p>{t("standing.means.money")}</p>
              <p>
                <a className="btn2" href={href(paths.artisanMoney())}>{t("standing.money")}</a>
              </p>
            </>
          ) : null}
          <p>{t("standing.means.data")}</p>
          <p>
            <a href={href(paths.accountData())}>{t("privacy.data.title")}</a>
          </p>
          <p>
            <a href={href(paths.accountErasure())}>{t("privacy.erasure.title")}</a>
          </p>
          <p>
            {t("standing.help")} <a href={href(paths.contact())}>{t("standing.contact")}</a>
          </p>
        </section>
      </div>
    </Frame>
  );
}
