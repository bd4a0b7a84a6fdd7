import type { Pays } from "~/domain/booking/states";
import { paths } from "~/paths";
import { formatMoney } from "../format/money";
import { FormTokens } from "../form-tokens";
import { usePage } from "../page";

interface ConfirmPartProps {
  draft: string;
  total: number;
  /** What of it is paid with the order. */
  deposit: number;
  pays: Pays;
  token: string;
  name: string;
  mode: "instant" | "request";
}

/** The one button that orders; before it, for a visitor, the two ways in that lead back here. */
export function ConfirmPart({ draft, total, deposit, pays, token, name, mode }: ConfirmPartProps) {
  const { t, viewer } = usePage();
  if (!viewer) return <SignInFirst draft={draft} />;
  if (viewer.role !== "customer") return <OtherSide draft={draft} />;
  return (
    <>
      <form method="post">
        <FormTokens token={token} />
        <input type="hidden" name="total" value={total} />
        <input type="hidden" name="deposit" value={deposit} />
        <input type="hidden" name="pays" value={pays} />
        <p>
          <button className="btn wide">{t(pays === "online" ? "book.checkout.button" : "book.checkout.buttonInPerson", { price: formatMoney(deposit, { exact: true }) })}</button>
        </p>
      </form>
      <p className="soft">{t(`book.then.${pays}.${mode}`, { name })}</p>
    </>
  );
}

function SignInFirst({ draft }: { draft: string }) {
  const { t, href } = usePage();
  const next = paths.checkout({ draft });
  return (
    <section className="next">
      <h2>{t("book.checkout.inTitle")}</h2>
      <p>{t("book.checkout.keep")}</p>
      <p>
        <a className="btn" href={href(paths.login({ next }))}>
          {t("book.checkout.signIn")}
        </a>{" "}
        <a className="btn2" href={href(paths.register({ next }))}>
          {t("book.checkout.register")}
        </a>
      </p>
    </section>
  );
}

function OtherSide({ draft }: { draft: string }) {
  const { t, href, viewer } = usePage();
  const switches = viewer?.roles.includes("customer") ?? false;
  return (
    <section className="next wait">
      <h2>{t("book.checkout.switchTitle")}</h2>
      <p>{t("book.checkout.switchText")}</p>
      <p>
        <a className="btn2" href={href(switches ? paths.accountRole({ next: paths.checkout({ draft }) }) : paths.signOut())}>
          {t(switches ? "book.checkout.switch" : "book.checkout.leave")}
        </a>
      </p>
    </section>
  );
}
