import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { PAGE_CURSOR, readCursor, writeCursor } from "~/domain/page-cursor";
import { personOf } from "~/http/person-of.server";
import { readQuery } from "~/http/query.server";
import { paths } from "~/paths";
import { pagePayouts } from "~/services/payee/page-payouts.server";
import { PayoutRow } from "~/ui/artisan/payout-row";
import { ShopPage } from "~/ui/artisan/shop-page";
import { EmptyState } from "~/ui/empty-state";
import { usePage } from "~/ui/page";
import { Pager } from "~/ui/pager";
import { listedPayouts } from "./listed-payouts.server";

export const handle = { policy: "artisan" as const, whileSuspended: true };

const query = z.object({ before: z.string().regex(PAGE_CURSOR).optional() });

const PAGE = 20;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { before } = readQuery(request, query);
  const { rows, older } = await pagePayouts({ artisan: personOf(context), before: readCursor(before), most: PAGE });
  return { payouts: listedPayouts(rows), older, first: before === undefined };
}

/** Everything that was sent to the artisan's bank, newest first. */
export default function Payouts() {
  const { payouts, older, first } = useLoaderData<typeof loader>();
  const { t, href } = usePage();
  return (
    <ShopPage tab="money" title={t("payee.payouts")} back={{ to: paths.artisanMoney(), name: t("artisan.money.title") }}>
      {payouts.length === 0 ? (
        <EmptyState heading={t("payee.payout.none")}>
          <p>{t("payee.payout.noneText")}</p>
          <p>
            <a className="btn2" href={href(paths.artisanPayee())}>
              {t("payee.title")}
            </a>
          </p>
        </EmptyState>
      ) : (
        <ul>
          {payouts.map((payout) => (
            <PayoutRow key={payout.id} payout={payout} />
          ))}
        </ul>
      )}
      <Pager next={older === null ? undefined : paths.artisanPayouts({ before: writeCursor(older) })} first={first ? undefined : paths.artisanPayouts()} />
    </ShopPage>
  );
}
