import { usePage } from "../page";

/** What follows from changing an address; artisans also read what it means for their earnings. */
export function WhatFollows() {
  const { t, viewer } = usePage();
  return (
    <p className="soft">
      {t("account.contact.follows")} {viewer?.roles.includes("artisan") ? t("account.contact.rest") : null}
    </p>
  );
}
