import { openLocalGateway } from "~/adapters/payments/local.server";
import { businessNow } from "~/services/clock/business-now.server";

/** Opens an active account for an artisan at the local gateway of this database; gives its id. */
export async function openLinkedAccount(artisan: string): Promise<string> {
  const gateway = await openLocalGateway({ now: businessNow });
  const address = { street: "14 Potters' Lane", city: "Jaipur", state: "Rajasthan", pin: "302001" };
  const { id } = await gateway.createAccount({ reference: artisan, account: null, legalName: "Ramesh Kumar", businessType: "individual", email: "ramesh.kumar@test.example", phone: "9123456780", pan: "ABCPK1234F", gstin: null, address });
  await gateway.setBank(id, { number: "918273645012", ifsc: "HDFC0001234", holder: "Ramesh Kumar" });
  return id;
}
