import type { HistoryLine } from "~/domain/booking/booking";
import { happened } from "~/domain/booking/happened";
import { readReason } from "~/domain/booking/reason";
import type { JournalEntry } from "~/domain/ledger/entry";
import type { LineItem } from "~/domain/pricing/line-item";
import { formatAmount } from "~/ui/format/money";
import { Grid } from "~/ui/grid";
import { usePage } from "~/ui/page";
import { shortMoment } from "./short-moment";

/** What happened to a booking, in order. */
export function HistoryGrid({ history }: { history: readonly HistoryLine[] }) {
  const { t, locale } = usePage();
  const columns = [{ head: t("admin.col.when") }, { head: t("admin.col.event") }, { head: t("admin.col.by") }, { head: t("admin.col.to") }, { head: t("admin.col.reason") }];
  const because = (text: string) => {
    const { code, words } = readReason(text);
    return [t(`booking.reason.${code}`), words].filter(Boolean).join(": ");
  };
  const rows = history.map((line, index) => ({ key: String(index), cells: [shortMoment(line.at, locale, { year: true }), t(`booking.happened.${happened(line)}`), t(`admin.actor.${line.actor}`), t(`booking.state.${line.to}`), line.reason ? because(line.reason) : ""] }));
  return <Grid caption={t("admin.booking.history")} columns={columns} rows={rows} />;
}

/** Who pays and who receives, as frozen on the booking. */
export function ItemsGrid({ items }: { items: readonly LineItem[] }) {
  const { t } = usePage();
  const columns = [{ head: t("admin.col.line") }, { head: t("admin.col.for") }, { head: t("admin.col.basis") }, { head: t("admin.col.amount"), right: true }];
  const basis = (item: LineItem) => ("bps" in item.basis ? `${item.basis.bps / 100}%` : `${formatAmount(item.basis.unitAmount)} × ${item.basis.quantity}`);
  return <Grid caption={t("admin.booking.price")} columns={columns} rows={items.map((item, index) => ({ key: String(index), cells: [t(`admin.item.${item.code}`), t(`admin.party.${item.for}`), basis(item), formatAmount(item.amount)] }))} />;
}

/** The journal's entries of a booking, one line an account. */
export function JournalGrid({ journal }: { journal: readonly JournalEntry[] }) {
  const { t, locale } = usePage();
  const columns = [{ head: t("admin.col.entry") }, { head: t("admin.col.when") }, { head: t("admin.col.account") }, { head: t("admin.col.amount"), right: true }];
  const rows = journal.flatMap(({ _id, at, lines }) => lines.map(({ account, amount }, index) => ({ key: `${_id}:${index}`, cells: [index === 0 ? <span key="id" className="whole-id">{_id}</span> : "", shortMoment(at, locale, { year: true }), t(`admin.account.${account}`), formatAmount(amount)] })));
  return <Grid caption={t("admin.booking.journal")} columns={columns} rows={rows} />;
}

/** Work that follows from what was written and is not done yet. */
export function WaitingGrid({ waiting }: { waiting: readonly { lane: string; kind: string; tries: number; error: string | null }[] }) {
  const { t } = usePage();
  const columns = [{ head: t("admin.col.lane") }, { head: t("admin.col.work") }, { head: t("admin.col.tries"), right: true }, { head: t("admin.col.error") }];
  return <Grid caption={t("admin.booking.waiting")} columns={columns} rows={waiting.map(({ lane, kind, tries, error }, index) => ({ key: String(index), cells: [lane, kind, tries, error ?? ""] }))} />;
}
