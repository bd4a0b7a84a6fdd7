import { describe, expect, it } from "vitest";
import { VendorFault } from "../../vendor-call/fault";
import { GatewayRefused } from "../port";
import { readRejection } from "./rejection";

const said = (description: string, statusCode = 400, code = "BAD_REQUEST_ERROR") => readRejection({ statusCode, error: { code, description, reason: "NA" } });

describe("what the gateway's package rejects with", () => {
  it.each([
    ["Different request with the same idempotency key has already been processed.", "key_used"],
    ["payment link creation with reference ID already attempted", "receipt_used"],
    ["The linked account does not have sufficient balance to process reversal.", "balance_too_low"],
    ["Transfer cannot be made due to insufficient balance", "balance_too_low"],
    ["Your account does not have enough balance to carry out the refund operation.", "balance_too_low"],
    ["The refund amount provided is greater than amount captured.", "exceeds_payment"],
    ["The sum of amount requested for transfer is greater than the captured amount", "exceeds_payment"],
    ["The payment has been fully refunded already.", "exceeds_payment"],
    ["The amount must be at least INR 1.00", "amount_too_small"],
    ["The transfers.0.amount must be at least 100.", "amount_too_small"],
    ["Order amount less than minimum amount allowed", "amount_too_small"],
    ["acc_1 is an invalid account_code.", "account_not_active"],
    ["Linked account does not exist", "account_not_active"],
    ["pay_1 is not a valid id", "not_found"],
    ["The id provided does not exist", "not_found"],
    ["The requested URL was not found on the server.", "not_granted"],
    ["Something this version has never heard of", "refused"],
  ])("%s: %s", (description, code) => {
    const error = said(description);
    expect(error).toBeInstanceOf(GatewayRefused);
    expect(error).toMatchObject({ code, message: description });
  });

  it("is no refusal when keys, address or moment are wrong, or the fault is the gateway's or a bank's", () => {
    for (const status of [401, 403, 404, 405, 408, 409, 425]) expect(said("no", status)).toBeInstanceOf(VendorFault);
    for (const code of ["GATEWAY_ERROR", "SERVER_ERROR", "SOMETHING_NEW"]) expect(said("no", 400, code)).toBeInstanceOf(VendorFault);
    expect(said("Request failed because another payment operation is in progress")).toBeInstanceOf(VendorFault);
    for (const error of [undefined, null, "text", {}]) expect(readRejection({ statusCode: 400, error })).toBeInstanceOf(VendorFault);
  });

  it("stays what it is when it is a bug", () => {
    for (const bug of [new TypeError("x"), "payment Id is mandatory", undefined]) expect(readRejection(bug)).toBe(bug);
  });
});
