import { formOfNeed, type ToldPayeeState } from "~/domain/payment/payee-state";
import { isMessageKey } from "~/messages";
import { paths } from "~/paths";
import { NextStep } from "~/ui/next-step";
import { usePage } from "~/ui/page";

/** How an artisan stands with being paid online, and what the payment company asks for. */
export interface PayeeStanding {
  state: ToldPayeeState;
  needs: { field: string; reason: string }[];
  bankLastFour: string | null;
}

const TONES = { none: "wait", bank: "wait", under_review: "wait", needs_more: "stop", active: "ok", suspended: "stop" } as const;

/** How it stands in words, what is missing, and the way to put it right. */
export function PayeeState({ standing: { state, needs } }: { standing: PayeeStanding }) {
  const { t, viewer } = usePage();
  return (
    <NextStep tone={TONES[state]} heading={t(`payee.state.${state}`)}>
      {state === "needs_more" ? (
        <ul>
          {needs.map(({ field, reason }, index) => (
            <li key={index}>
              <NeedWords field={field} reason={reason} />
            </li>
          ))}
        </ul>
      ) : null}
      <p>{t(`payee.state.${state}.text`)}</p>
      {viewer?.suspended ? null : <WhatToDo state={state} fields={needs.map(({ field }) => field)} />}
    </NextStep>
  );
}

function NeedWords({ field, reason }: { field: string; reason: string }) {
  const { t } = usePage();
  const key = `payee.need.${field.replace(/^address\..*/, "address")}`;
  return isMessageKey(key) ? t(key) : t("payee.need.other", { reason });
}

function WhatToDo({ state, fields }: { state: ToldPayeeState; fields: readonly string[] }) {
  const { t, href } = usePage();
  const forms = new Set(fields.map(formOfNeed));
  const links = {
    none: [{ to: paths.artisanPayeeDetails(), words: t("payee.state.none.do") }],
    bank: [{ to: paths.artisanPayeeBank(), words: t("payee.state.bank.do") }],
    under_review: [],
    needs_more: [
      ...(forms.has("details") ? [{ to: paths.artisanPayeeDetails(), words: t("payee.need.details") }] : []),
      ...(forms.has("bank") ? [{ to: paths.artisanPayeeBank(), words: t("payee.need.toBank") }] : []),
    ],
    active: [],
    suspended: [{ to: paths.contact(), words: t("payee.state.suspended.do") }],
  }[state];
  if (links.length === 0) return null;
  return (
    <p>
      {links.map(({ to, words }, index) => (
        <a key={to} className={index === 0 ? "btn" : "btn2"} href={href(to)}>
          {words}
        </a>
      ))}
    </p>
  );
}
