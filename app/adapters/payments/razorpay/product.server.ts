import { ACCOUNT, PRODUCT, type AccountEntity, type ProductEntity } from "./entities";
import { READS, type Gateway } from "./gateway.server";

/** Note of an account that names its product: the gateway gives the list of an account's products to nobody. */
const NOTE = "product";

export async function findProduct({ ask }: Gateway, account: AccountEntity): Promise<ProductEntity | null> {
  const id = account.notes[NOTE];
  return id ? ask(PRODUCT, (sdk) => sdk.products.fetch(account.id, id), READS) : null;
}

/** An account's right to be given money, asked for when it has none yet. Asking for it again gives the one there is. */
export async function ensureProduct(gateway: Gateway, account: AccountEntity): Promise<ProductEntity> {
  const known = await findProduct(gateway, account);
  if (known) return known;
  const product = await gateway.ask(PRODUCT, (sdk) => sdk.products.requestProductConfiguration(account.id, { product_name: "route", tnc_accepted: true }), READS);
  await noteOn(gateway, account, product.id);
  return product;
}

async function noteOn({ ask }: Gateway, { id, phone, legal_business_name, profile, notes }: AccountEntity, product: string): Promise<void> {
  const body = { phone, legal_business_name, profile, notes: { ...notes, [NOTE]: product } };
  await ask(ACCOUNT, (sdk) => sdk.api.patch({ version: "v2", url: `/accounts/${id}`, data: body } as never), READS);
}
