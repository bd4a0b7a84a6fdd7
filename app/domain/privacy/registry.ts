/**
 * What a field is to a person's privacy.
 * plain: says nothing about anybody. id: names a row; a pseudonym once the person's own row says nothing more.
 * given: about a person; in his export, emptied when he is erased. hidden: the same, but no part of the export: a secret, or a copy of what is in it.
 * kept: about a person; in his export, stays under the pseudonym, because the collection's law asks for it. work: an outbox, emptied with the row.
 */
export const MARKS = ["plain", "id", "given", "hidden", "kept", "work"] as const;
export type Mark = (typeof MARKS)[number];

export interface CollectionRule {
  /** rows: they go when their person goes. fields: they stay, emptied of what is given and hidden. nothing: they hold ids at most. */
  erases: "rows" | "fields" | "nothing";
  /** How long a row stays, and why longer than its person where it does. The same words stand in OPERATING.md. */
  kept: string;
  fields: Readonly<Record<string, Mark>>;
}

/** Each mark with the names of its fields, parted by spaces. */
type Marked = Partial<Record<Mark, string>>;

function rule(erases: CollectionRule["erases"], kept: string, marked: Marked): CollectionRule {
  const fields = Object.fromEntries(MARKS.flatMap((mark) => (marked[mark] ?? "").split(" ").filter(Boolean).map((name) => [name, mark] as const)));
  return { erases, kept, fields };
}

const BOOKS = "8 years after the financial year, under a pseudonym: Companies Act 2013 s. 128(5), CGST Act 2017 s. 36";

const BOOKS_WITH_NAMES = "8 years after the financial year, with the names that stand in them: CGST Act 2017 s. 36, rule 46";

/** Collections whose rows law wants kept as they are, names and all. Nobody looks there for what should be gone. */
export const KEEP_NAMES: ReadonlySet<string> = new Set(["tax_documents"]);

/** Every collection and every field of it. A field that is not named here fails a test, and what is said here is what export and erasure do. */
export const REGISTRY: Readonly<Record<string, CollectionRule>> = {
  people: rule("fields", "until erased; then a pseudonym without name, e-mail, phone and password", {
    id: "_id",
    given: "name email phone emailVerifiedAt phoneVerifiedAt contactChangedAt providers",
    hidden: "passwordHash marks closing",
    kept: "roles locale termsVersion termsAcceptedAt suspended createdAt erasedAt",
    plain: "version standingVersion",
    work: "outbox leases",
  }),
  nominees: rule("rows", "until changed, removed or erased", { id: "_id", given: "name contact relation", kept: "at" }),
  erased_people: rule("nothing", "for good, ids alone: a restored backup is erased by it again", { id: "_id", plain: "at doneAt" }),
  consents: rule("nothing", "for good, under a pseudonym: DPDP Act 2023 s. 6(10), consent has to be proven", {
    id: "_id person browser",
    kept: "subject given adult version locale channel at",
  }),
  sessions: rule("rows", "30 days after its last possible use", {
    id: "person",
    given: "name role roles sharedPhone suspended device authAt createdAt seenAt expiresAt endedAt",
    hidden: "_id browser staffRole secondFactorAt",
    plain: "standingVersion rubbishAt",
  }),
  standings: rule("rows", "until erased; that staff warned or suspended somebody stays in the record, ids alone", {
    id: "_id",
    given: "warnings suspensions",
    plain: "version appealDueAt",
    work: "outbox leases",
  }),
  one_time_codes: rule("rows", "a day after it ran out", { id: "person", hidden: "_id to usedBy session", plain: "purpose createdAt expiresAt usedAt rubbishAt" }),
  code_requests: rule("rows", "an hour after it ran out", {
    id: "_id person",
    hidden: "to browser codeHash sealed session pending",
    plain: "purpose locale tries createdAt expiresAt usedAt provedAt doneAt rubbishAt",
  }),
  contact_changes: rule("rows", "7 days", { id: "person", given: "kind before after at undoUntil undoneAt", hidden: "_id undoneBy", plain: "version rubbishAt" }),
  kept_forms: rule("rows", "an hour", { id: "person", given: "words expiresAt", hidden: "_id", plain: "rubbishAt" }),
  repeatable_calls: rule("nothing", "a day, under a hash; what was answered is sealed", { id: "_id makes", hidden: "body answer", plain: "until rubbishAt" }),
  drafts: rule("rows", "7 days", {
    id: "_id person artisan service",
    given: "day time place pin house landmark people phone note changedAt",
    hidden: "browser",
    plain: "rubbishAt",
  }),
  holds: rule("rows", "until erased", { id: "_id", plain: "version holds" }),
  bookings: rule("fields", BOOKS, {
    id: "_id customer artisan",
    given: "address phone note",
    kept: "reference state service start end zone place people policy mode pays placedAt items total deposit balance refund history",
    plain: "version move dueAt remindAt artisanSuspended standingVersion",
    work: "outbox leases",
  }),
  payments: rule("nothing", BOOKS, {
    id: "_id booking customer artisan",
    kept: "order code amount currency captured receipts moves openedAt",
    plain: "version returnedAt askAt account split rates before shared share freezes decided held losses planned releaseAt",
    work: "outbox leases",
  }),
  payment_checks: rule("nothing", "1 day", { id: "_id", plain: "at answered rubbishAt" }),
  pay_links: rule("rows", "7 days", { id: "booking person", hidden: "_id", plain: "open madeAt rubbishAt" }),
  payees: rule("nothing", BOOKS, { id: "_id account", kept: "state needs bankLastFour bankChangedAt", plain: "version askAt", work: "outbox leases" }),
  payouts: rule("nothing", BOOKS, { id: "_id artisan account", kept: "amount state bankReference failure at lines", plain: "version askAt", work: "outbox leases" }),
  debts: rule("nothing", BOOKS, { id: "_id", kept: "items nettings", plain: "version" }),
  refund_requests: rule("nothing", BOOKS, { id: "_id", plain: "version requests openAt", work: "outbox leases" }),
  settlements: rule("nothing", BOOKS, { id: "_id", plain: "amount state bankReference at sums beyond" }),
  breaks: rule("nothing", BOOKS, { id: "_id of booking subject owner closedBy", plain: "version kind ours theirs state foundAt closedAt note alertedAt", work: "outbox leases" }),
  journal_entries: rule("nothing", BOOKS, { id: "_id booking artisan", kept: "kind currency at happenedAt place lines" }),
  ledger_months: rule("nothing", BOOKS, { id: "_id", plain: "state from until closedAt entries first last accounts files format" }),
  month_file_parts: rule("nothing", BOOKS, { id: "_id month writing text" }),
  tax_documents: rule("nothing", BOOKS_WITH_NAMES, {
    id: "_id booking",
    kept: "number kind issuedAt issuer recipient seller lines taxable taxes total words placeOfSupply refersTo facts statement",
    plain: "series n source parties",
  }),
  document_wants: rule("nothing", "7 days after its document was issued, ids alone", { id: "_id", plain: "rubbishAt", work: "outbox leases" }),
  sellers: rule("fields", "until erased; then under a pseudonym what his documents are numbered and taxed by: CGST Act 2017 s. 36", {
    id: "_id",
    given: "legalName street town pin gstin",
    kept: "code business state changedAt",
    plain: "version",
  }),
  reviews: rule("fields", "as long as the artisan's page; of an erased writer without name and town, of an erased artisan hidden", {
    id: "_id artisan customer",
    given: "signature area reply",
    kept: "stars text at state",
    plain: "version",
    work: "outbox leases",
  }),
  artisans: rule("fields", "until erased; then craft and town under a pseudonym, as the place of supply: CGST Act 2017 s. 36", {
    id: "_id",
    given: "slug name about languages since pictures",
    kept: "craft place state tier tierPinned tierChanges policy mode suspended joinedAt verifiedAt",
    plain: "version standingVersion paused listed rating priceFrom shortest featured",
    work: "outbox leases",
  }),
  services: rule("rows", "until removed or erased", {
    id: "_id artisan",
    given: "title description prepare lengthMinutes priceType unitPrice deposit places maxPeople active",
    plain: "version rank",
  }),
  service_drafts: rule("rows", "30 days after its last change", {
    id: "_id artisan",
    given: "title description prepare lengthMinutes priceType unitPrice deposit places maxPeople changedAt",
    plain: "version publishing rubbishAt",
  }),
  availabilities: rule("rows", "until erased", {
    id: "_id",
    given: "zone week exceptions noticeMinutes windowDays beforeMinutes afterMinutes dailyCap stepMinutes paused suspended mode",
    plain: "version standingVersion",
  }),
  calendars: rule("nothing", "as the bookings in it, under a pseudonym", { id: "_id", plain: "version changedAt entries" }),
  deliveries: rule("rows", "until erased; letters to others about him lose their words", {
    id: "_id key",
    given: "to subject text at channel state template locale",
    hidden: "html",
  }),
  jobs: rule("rows", "7 days after it was done", { id: "_id key", hidden: "payload", plain: "name state dueAt claim tries error rubbishAt" }),
  limits: rule("nothing", "a day at most, under a hash", { id: "_id", plain: "count rubbishAt" }),
  feed: rule("nothing", "10 minutes", { id: "_id key", plain: "topic at" }),
  webhook_events: rule("nothing", BOOKS, { id: "_id", plain: "vendor event at", work: "outbox leases" }),
  audit_rows: rule("nothing", "for good, ids alone: it is sealed", { id: "_id actor target", plain: "at action before after reason" }),
  audit_seals: rule("nothing", "for good, ids alone", { id: "_id rows", plain: "hash previous at" }),
  audit_waiting: rule("nothing", "seconds, ids alone", { id: "_id", plain: "at" }),
  staff: rule("nothing", "as long as the record names a member", {
    id: "_id",
    hidden: "name email passwordHash secondFactor",
    plain: "version role active invitedAt",
    work: "outbox leases",
  }),
  staff_guards: rule("nothing", "for good, ids alone", { id: "_id members" }),
  migrations: rule("nothing", "for good", { id: "_id", plain: "breaks at" }),
  migration_leases: rule("nothing", "for good", { id: "_id", plain: "by until" }),
  clocks: rule("nothing", "for good", { id: "_id", plain: "offset" }),
  gateway_orders: rule("nothing", "the local gateway's own books, in demos alone", { id: "_id receipt", plain: "amount currency notes createdAt checkouts" }),
  gateway_payments: rule("nothing", "the local gateway's own books, in demos alone", { id: "_id order", plain: "version amount currency state method fee failure at settlesAt times newsDelay refunds transfers reversals by" }),
  gateway_asks: rule("nothing", "the local gateway's own books, in demos alone", { id: "_id", plain: "kind receipt amount title callbackUrl createdAt endsAt endedAt paidBy" }),
  gateway_accounts: rule("nothing", "the local gateway's own books, in demos alone", { id: "_id reference", plain: "version holder bank state needs reviewedAt transfers times newsDelay createdAt" }),
  gateway_payouts: rule("nothing", "the local gateway's own books, in demos alone", { id: "_id account", plain: "version amount state transfers bankReference failure at unfinished" }),
  gateway_disputes: rule("nothing", "the local gateway's own books, in demos alone", { id: "_id payment", plain: "version amount state reason answerBy at" }),
  gateway_deliveries: rule("nothing", "the local gateway's own books, in demos alone", { id: "_id", plain: "event body dueAt tries state error" }),
  gateway_tries: rule("nothing", "90 days, ids alone", { id: "_id", plain: "request triedAt rubbishAt" }),
  gateway_keys: rule("nothing", "for good", { id: "_id", hidden: "checkout webhook olderWebhooks" }),
};

/** The fields of a collection with one of these marks. */
export const fieldsMarked = (collection: string, ...marks: readonly Mark[]): string[] =>
  Object.entries(REGISTRY[collection]?.fields ?? {}).flatMap(([name, mark]) => (marks.includes(mark) ? [name] : []));
