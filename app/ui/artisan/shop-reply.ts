import type { PricePreview } from "~/domain/artisan/price-for-artisan";
import type { RefusalCode } from "~/domain/refusal";
import type { FormReply } from "~/ui/form-reply";

/** What an action of the artisan's pages answers when it did not do it, or only reckoned something. */
export interface ShopReply {
  form?: FormReply;
  reason?: RefusalCode;
}

/** The same for the form of a service, with what the typed price comes to and the form's own token. */
export interface ServiceReply extends ShopReply {
  preview?: PricePreview | null;
  token?: string;
}
