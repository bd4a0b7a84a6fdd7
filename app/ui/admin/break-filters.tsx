import { BREAK_KINDS, type BreakKind } from "~/domain/payment/break";
import { paths } from "~/paths";
import { usePage } from "~/ui/page";
import { ChoiceInput } from "./choice-input";
import { FilterBar } from "./filter-bar";

const STATES = ["open", "closed", "all"] as const;

/** Which differences are shown: open or closed, of which kind. */
export function BreakFilters({ asked: { state, kind } }: { asked: { state: (typeof STATES)[number]; kind: BreakKind | "" } }) {
  const { t } = usePage();
  return (
    <FilterBar to={paths.adminBreaks()} filtered={kind !== "" || state !== "open"}>
      <ChoiceInput name="state" label={t("finance.break.state")} value={state} options={STATES.map((one) => ({ value: one, label: one === "all" ? t("finance.break.any") : t(`finance.break.state.${one}`) }))} />
      <ChoiceInput name="kind" label={t("finance.break.kind")} value={kind} any={t("finance.break.any")} options={BREAK_KINDS.map((one) => ({ value: one, label: t(`finance.break.kind.${one}`) }))} />
    </FilterBar>
  );
}
