import { usePage } from "../page";

const CHANGES = ["email", "phone", "password", "proved", "sent"] as const;

/** Says on the account page what the last form did. Nothing otherwise. */
export function AccountChanged() {
  const { t, search } = usePage();
  const word = CHANGES.find((change) => change === new URLSearchParams(search).get("changed"));
  return word ? (
    <div className="note ok" role="status">
      <p>{t(`account.changed.${word}`)}</p>
    </div>
  ) : null;
}
