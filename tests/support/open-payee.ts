import { GatewayAccounts } from "~/models/gateway/account.server";
import { Payees } from "~/models/payee.server";

/** Gives an artisan a linked account at the local gateway that has been looked at and is open. */
export async function openPayee(artisan: string): Promise<string> {
  const account = `acc_${artisan.replace(/[^A-Za-z0-9]/g, "x")}`.slice(0, 30);
  const holder = { legalName: "Ramesh Kumhar", businessType: "individual", email: "ramesh@test.example", phone: "+919829011111", pan: "ABCPK1234F", gstin: null, address: { street: "Potters' lane", city: "Molela", state: "RJ", pin: "313321" } };
  await GatewayAccounts.updateOne({ _id: account }, { $set: { version: 1, reference: artisan, holder, bank: { lastFour: "4321", ifsc: "SBIN0001234", holder: "Ramesh Kumhar", mark: "" }, state: "active", needs: [], reviewedAt: null, transfers: "succeed", times: 1, createdAt: 0 } }, { upsert: true });
  await Payees.updateOne({ _id: artisan }, { $set: { version: 1, account, state: "active", needs: [], bankLastFour: "4321", bankChangedAt: null, askAt: null, outbox: [], leases: {} } }, { upsert: true });
  return account;
}
