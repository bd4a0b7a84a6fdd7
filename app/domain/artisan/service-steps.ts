import type { ServiceDetails } from "./service-details";

/** What is asked one after the other when a service is described; looking it over comes last. */
export const SERVICE_STEPS = ["what", "where", "price"] as const;
export type ServiceStep = (typeof SERVICE_STEPS)[number];

/** What each step decides about the service. */
export interface StepDetails {
  what: Pick<ServiceDetails, "title" | "description">;
  where: Pick<ServiceDetails, "lengthMinutes" | "places" | "maxPeople" | "prepare">;
  price: Pick<ServiceDetails, "priceType" | "unitPrice" | "deposit">;
}

/** A service as far as it is described; what was not asked yet is null. */
export type UnfinishedDetails = StepDetails["what"] & { [Name in keyof Omit<ServiceDetails, keyof StepDetails["what"]>]: ServiceDetails[Name] | null };

/** Most services one artisan may have begun and not finished. */
export const MOST_DRAFTS = 10;
