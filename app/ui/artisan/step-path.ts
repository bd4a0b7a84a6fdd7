import type { ServiceStep } from "~/domain/artisan/service-steps";
import { paths } from "~/paths";

const ADDRESS = { what: paths.artisanDraftWhat, where: paths.artisanDraftWhere, price: paths.artisanDraftPrice } as const satisfies Record<ServiceStep, unknown>;

/** Where a step of a draft is written; null, with nothing left to write, is where it is looked over and published. */
export const stepPath = (draft: string, step: ServiceStep | null): string => (step ? ADDRESS[step] : paths.artisanDraftPublishing)({ draft });
