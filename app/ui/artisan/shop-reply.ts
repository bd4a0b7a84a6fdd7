import type { PricePreview } from "~/domain/artisan/price-for-artisan";
import type { RefusalCode } from "~/domain/refusal";
import type { FormReply } from "~/ui/form-reply";

/** What an action of the artisan's pages answers when it did not do it, or only reckoned something. */
export interface ShopReply {
  form?: FormReply;
  reason?: RefusalCode;
}

/** The same for a form that begins something, with the form's own token. */
export interface BeginReply extends ShopReply {
  token?: string;
}

/** The same for a form with a price in it, with what the typed price comes to. */
export interface PriceReply extends ShopReply {
  preview?: PricePreview | null;
}
