import { POLICY_NAMES, SECOND_THOUGHTS, SECOND_THOUGHTS_AHEAD } from "~/domain/pricing/policies";
import { hours } from "~/domain/time/instant";
import { Facts } from "~/ui/facts";
import { usePage } from "~/ui/page";
import { lengthInWords, policySentences } from "./policy-sentences";
import { Prose } from "./prose";

export const handle = { policy: "public" as const, cacheable: {} };

export default function Refunds() {
  return <Prose name="refunds" extra={{ policies: <Policies /> }} />;
}

/** The three policies as the refund rule has them. */
function Policies() {
  const { t } = usePage();
  const length = lengthInWords(SECOND_THOUGHTS / hours(1), t);
  const ahead = lengthInWords(SECOND_THOUGHTS_AHEAD / hours(1), t);
  return (
    <>
      <Facts facts={POLICY_NAMES.map((policy) => ({ label: t(`pages.policy.${policy}`), value: policySentences(policy, t).join(" ") }))} />
      <p>{t("pages.policy.second", { length, ahead })}</p>
    </>
  );
}
