import { paths } from "~/paths";
import { Checkbox } from "~/ui/checkbox";
import { Facts } from "~/ui/facts";
import { FormTokens } from "~/ui/form-tokens";
import { formatAmount } from "~/ui/format/money";
import { usePage } from "~/ui/page";
import { TextArea } from "~/ui/text-area";
import type { GridBreak } from "./breaks-grid";
import type { MoneyReply } from "./money-page";
import { OfficePage } from "./office-page";
import { shortMoment } from "./short-moment";

interface BreakPageProps {
  found: GridBreak & { version: number; of: string; note: string; closedAt: number | null; closedByName: string | null };
  reply: MoneyReply;
}

/** What differs and by how much; while it is open whoever works on it takes it, notes what he finds and closes it with the reason. */
export function BreakPage({ found, reply }: BreakPageProps) {
  const { t, href, locale } = usePage();
  const { kind, subject, booking, reference, ours, theirs, state, foundAt, ownerName, note, closedAt, closedByName, of } = found;
  const money = (amount: number | null) => (amount === null ? null : formatAmount(amount));
  const facts = [
    { label: t("finance.break.state"), value: t(`finance.break.state.${state}`) },
    { label: t("finance.break.subject"), value: <span className="whole-id">{subject}</span> },
    { label: t("admin.fact.id"), value: <span className="whole-id">{of}</span> },
    { label: t("admin.col.booking"), value: booking && <a href={href(paths.adminBooking({ booking }))}>{reference}</a> },
    { label: t("finance.break.ours"), value: money(ours) },
    { label: t("finance.break.theirs"), value: money(theirs) },
    { label: t("finance.break.found"), value: shortMoment(foundAt, locale, { year: true }) },
    { label: t("finance.break.owner"), value: ownerName ?? t("finance.break.nobody") },
    { label: t("finance.break.closedAt"), value: closedAt === null ? null : shortMoment(closedAt, locale, { year: true }) },
    { label: t("finance.break.closedBy"), value: state === "closed" ? (closedByName ?? t("finance.break.itself")) : null },
    { label: t("finance.break.note"), value: state === "closed" ? note : null },
  ];
  return (
    <OfficePage tab="breaks" title={t(`finance.break.kind.${kind}`)} back={{ to: paths.adminBreaks(), name: t("finance.break.title") }} state={reply?.reason ? { reason: reply.reason } : {}} form={reply?.form}>
      <Facts facts={facts} />
      {state === "open" ? <SettleForm found={found} reply={reply} /> : <p>{t("finance.break.over")}</p>}
    </OfficePage>
  );
}

function SettleForm({ found: { version, owner, note }, reply }: BreakPageProps) {
  const { t, viewer } = usePage();
  const form = reply?.form;
  return (
    <form method="post" noValidate>
      <FormTokens />
      <input type="hidden" name="version" value={version} />
      <Checkbox form={form} name="mine" label={t("finance.break.mine")} ticked={owner !== null && owner === viewer?.id} />
      <TextArea form={form} name="note" label={t("finance.break.note")} hint={t("finance.break.noteHint")} rows={3} maxLength={300} value={note} optional />
      <Checkbox form={form} name="close" label={t("finance.break.close")} hint={t("finance.break.closeHint")} />
      <p>
        <button className="btn">{t("finance.break.save")}</button>
      </p>
    </form>
  );
}
