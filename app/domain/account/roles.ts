/** What a person can be on the marketplace; one person may be both. */
export const PERSON_ROLES = ["customer", "artisan"] as const;
export type PersonRole = (typeof PERSON_ROLES)[number];

/** What a member of staff works as; what each may do stands in `domain/permission`. */
export const STAFF_ROLES = ["super_admin", "admin", "finance", "moderator", "support"] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];
