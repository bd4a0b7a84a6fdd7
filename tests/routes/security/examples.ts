import { paths } from "~/paths";
import { dayAhead } from "../bookings/market";
import type { BuiltRoute } from "../../support/built-routes";
import type { Actor, Things } from "./world";

/** How one address is tried: with which ids, by whom it may be used, and what somebody would write into its form. */
export interface Example {
  at?: (things: Things) => string;
  /** Whose address it is; else its policy says. */
  as?: Actor;
  /** What is written into the form beyond what stands in it. Every address that takes a form has it, be it nothing. */
  words?: Record<string, string>;
  /** Why nobody sends it a form of ours: a program calls it. */
  program?: true;
}

const ENTRY = { identifier: "nobody@test.example", password: "seven blue pots" };
const ACCOUNT = { name: "Asha Rao", identifier: "canary.form@test.example", password: "seven blue pots", terms: "yes" };
const VISIT = { place: "home", pin: "313001", house: "14 Ambamata Scheme", landmark: "near the tank", people: "2", phone: "98765 43210", note: "Second floor" };
const REASON = { reason: "not_free" };
const WHY = { reason: "Asked for it" };
const TOLD = { reason: "no_shows", words: "Two visits in May" };
const SOMEBODY = { name: "Ravi Canary", terms: "yes" };
const WRONG_CODE = { code: "000000" };
const booking = (which: "held" | "requested" | "served" | "owing" | "completed", name: "booking" | "payment" | "paymentCheck" | "balance" | "balanceInPerson" | "release" | "payLink" | "payLinkWithdrawal" | "acceptance" | "decline" | "completion" | "confirmation" | "cancellation" | "review" | "receipt" | "bookingDocuments" | "adminBooking" | "adminBookingCancellation" | "adminBookingRefund" | "adminBookingFreeze" | "adminBookingThaw" | "adminBookingProlong") => (things: Things) => paths[name]({ booking: things[which] });

/** One line for every address with an id in it, and for every address that takes a form. A new route without its line fails the tests here. */
export const EXAMPLES: Record<string, Example> = {
  [paths.craft.pattern]: { at: () => paths.craft({ craft: "pottery" }) },
  [paths.artisan.pattern]: { at: ({ shop }) => paths.artisan({ slug: shop.slug }) },
  [paths.motif.pattern]: { at: () => paths.motif({ craft: "pottery", look: "medal-0-7.svg" }) },
  [paths.image.pattern]: { at: () => paths.image({ key: "nothing", file: "small.jpg" }) },
  [paths.siteCard.pattern]: { at: () => paths.siteCard({ file: "en.jpg" }) },
  [paths.shareCard.pattern]: { at: ({ shop }) => paths.shareCard({ slug: shop.slug, file: "en.jpg" }) },
  [paths.sitemapPart.pattern]: { at: () => paths.sitemapPart({ part: "pages.xml" }) },
  [paths.chooseTime.pattern]: { at: ({ shop }) => paths.chooseTime({ slug: shop.slug }) },
  [paths.bookingDetails.pattern]: { at: ({ shop }) => paths.bookingDetails({ slug: shop.slug }, { service: shop.service._id, day: dayAhead(6), time: "10:00" }), as: "owner", words: VISIT },
  [paths.checkout.pattern]: { at: ({ draft }) => paths.checkout({ draft }), as: "owner", words: {} },

  [paths.booking.pattern]: { at: booking("requested", "booking"), as: "owner" },
  [paths.payment.pattern]: { at: booking("held", "payment"), as: "owner", words: {} },
  [paths.paymentCheck.pattern]: { at: booking("held", "paymentCheck"), as: "owner", words: {} },
  [paths.balance.pattern]: { at: booking("owing", "balance"), as: "owner", words: {} },
  [paths.balanceInPerson.pattern]: { at: booking("owing", "balanceInPerson"), as: "artisan", words: {} },
  [paths.release.pattern]: { at: booking("held", "release"), as: "owner", words: {} },
  [paths.payLink.pattern]: { at: booking("held", "payLink"), as: "owner", words: {} },
  [paths.payLinkWithdrawal.pattern]: { at: booking("held", "payLinkWithdrawal"), as: "owner", words: {} },
  [paths.acceptance.pattern]: { at: booking("requested", "acceptance"), as: "artisan", words: {} },
  [paths.decline.pattern]: { at: booking("requested", "decline"), as: "artisan", words: REASON },
  [paths.completion.pattern]: { at: booking("served", "completion"), as: "artisan", words: {} },
  [paths.confirmation.pattern]: { at: booking("completed", "confirmation"), as: "owner", words: {} },
  [paths.cancellation.pattern]: { at: booking("requested", "cancellation"), as: "owner", words: {} },
  [paths.review.pattern]: { at: booking("completed", "review"), as: "owner", words: { stars: "5", text: "Very good" } },
  [paths.receipt.pattern]: { at: booking("requested", "receipt"), as: "owner" },
  [paths.bookingDocuments.pattern]: { at: booking("requested", "bookingDocuments"), as: "owner" },
  [paths.document.pattern]: { at: ({ document }) => paths.document({ document }), as: "owner" },
  [paths.documentFile.pattern]: { at: ({ document, file }) => paths.documentFile({ document, file }), as: "owner" },
  [paths.paymentReturn.pattern]: { program: true, words: {} },
  [paths.sharedPayment.pattern]: { at: ({ shared }) => paths.sharedPayment({ token: shared }) },
  [paths.sharedPaymentCheck.pattern]: { at: ({ shared }) => paths.sharedPaymentCheck({ token: shared }), words: {} },
  [paths.sharedPaymentReturn.pattern]: { at: ({ shared }) => paths.sharedPaymentReturn({ token: shared }), program: true, words: {} },

  [paths.lessData.pattern]: { words: { pictures: "no" } },
  [paths.privacyChoices.pattern]: { words: { analytics: "no", replay: "no" } },
  [paths.loginCode.pattern]: { words: { phone: "98123 44444" } },
  [paths.code.pattern]: { at: ({ asked }) => paths.code({ request: asked }), words: WRONG_CODE },
  [paths.codeAgain.pattern]: { at: ({ asked }) => paths.codeAgain({ request: asked }), words: {} },
  [paths.codeAccount.pattern]: { at: ({ proved }) => paths.codeAccount({ request: proved }), words: SOMEBODY },
  [paths.register.pattern]: { words: ACCOUNT },
  [paths.login.pattern]: { words: ENTRY },
  [paths.signOut.pattern]: { as: "customer", words: {} },
  [paths.forgot.pattern]: { words: { identifier: "nobody@test.example" } },
  [paths.reset.pattern]: { at: () => paths.reset({ token: "nothing" }), words: { password: "seven blue pots" } },
  [paths.accountRole.pattern]: { as: "owner", words: { role: "customer" } },
  [paths.accountOtherDevices.pattern]: { as: "owner", words: {} },
  [paths.accountDevice.pattern]: { at: ({ device }) => paths.accountDevice({ device }), as: "owner", words: {} },
  [paths.accountLanguage.pattern]: { as: "owner", words: {} },

  [paths.accountConfirm.pattern]: { words: { password: "seven blue pots" } },
  [paths.accountConfirmCode.pattern]: { words: { to: "email" } },
  [paths.accountConfirmCodeEntry.pattern]: { at: ({ confirming }) => paths.accountConfirmCodeEntry({ request: confirming }), words: WRONG_CODE },
  [paths.accountEmail.pattern]: { words: { email: "new.canary@test.example" } },
  [paths.accountEmailRemoval.pattern]: { as: "customer", words: {} },
  [paths.accountPhone.pattern]: { words: { phone: "98123 55555" } },
  [paths.accountPhoneRemoval.pattern]: { words: {} },
  [paths.accountCode.pattern]: { at: ({ changing }) => paths.accountCode({ request: changing }), words: WRONG_CODE },
  [paths.accountPassword.pattern]: { words: { password: "nine green lamps" } },
  [paths.accountVerification.pattern]: { words: {} },
  [paths.verify.pattern]: { at: () => paths.verify({ token: "nothing" }), words: {} },
  [paths.undo.pattern]: { at: () => paths.undo({ token: "nothing" }), words: {} },
  [paths.accountTerms.pattern]: { as: "owner", words: {} },
  [paths.accountAppeal.pattern]: { words: { words: "I was there" } },
  [paths.accountData.pattern]: { words: {} },
  [paths.accountDataFile.pattern]: { at: ({ ticket }) => paths.accountDataFile({ ticket }) },
  [paths.accountErasure.pattern]: { words: { sure: "yes" } },
  [paths.keepAccount.pattern]: { at: () => paths.keepAccount({ token: "nothing" }), words: {} },
  [paths.accountNominee.pattern]: { words: { name: "Asha Rao", identifier: "canary.nominee@test.example", relation: "Sister" } },
  [paths.accountNomineeRemoval.pattern]: { words: {} },

  [paths.googleContinue.pattern]: { words: {} },
  [paths.accountGoogle.pattern]: { as: "owner", words: {} },
  [paths.accountWayRemoval.pattern]: { at: () => paths.accountWayRemoval({ provider: "google" }), as: "owner", words: {} },

  [paths.artisanRegister.pattern]: { words: { ...ACCOUNT, craft: "pottery", place: "Molela" } },
  [paths.artisanLogin.pattern]: { words: ENTRY },
  [paths.artisanLoginCode.pattern]: { words: { phone: "98123 66666" } },
  [paths.artisanDays.pattern]: { words: {} },
  [paths.artisanClosedDays.pattern]: { words: { date: dayAhead(50), reason: "Fair" } },
  [paths.artisanClosedDay.pattern]: { at: ({ closed }) => paths.artisanClosedDay({ date: closed }), words: {} },
  [paths.artisanRules.pattern]: { words: { dailyCap: "7" } },
  [paths.artisanNewService.pattern]: { words: { titleEn: "Wheel lesson", descriptionEn: "A pot of your own" } },
  [paths.artisanDraftWhat.pattern]: { at: ({ begun }) => paths.artisanDraftWhat({ draft: begun }), words: {} },
  [paths.artisanDraftWhere.pattern]: { at: ({ begun }) => paths.artisanDraftWhere({ draft: begun }), words: {} },
  [paths.artisanDraftPrice.pattern]: { at: ({ begun }) => paths.artisanDraftPrice({ draft: begun }), words: {} },
  [paths.artisanDraftPublishing.pattern]: { at: ({ begun }) => paths.artisanDraftPublishing({ draft: begun }), words: {} },
  [paths.artisanDraftRemoval.pattern]: { at: ({ begun }) => paths.artisanDraftRemoval({ draft: begun }), words: {} },
  [paths.artisanService.pattern]: { at: ({ shop }) => paths.artisanService({ service: shop.service._id }), words: { descriptionEn: "A pot of your own", price: "750" } },
  [paths.artisanServiceRemoval.pattern]: { at: ({ shop }) => paths.artisanServiceRemoval({ service: shop.service._id }), words: {} },
  [paths.artisanPayeeDetails.pattern]: { words: { legalName: "Ramesh Kumhar", businessType: "individual", street: "14 Potters' Lane", city: "Molela", pin: "313001", email: "canary.payee@test.example", phone: "98123 45670", pan: "ABCPK1234F" } },
  [paths.artisanPayeeBank.pattern]: { words: { bankNumber: "918273645012", bankNumberAgain: "918273645012", bankIfsc: "HDFC0001234", bankHolder: "Ramesh Kumhar" } },
  [paths.artisanPayout.pattern]: { at: ({ payout }) => paths.artisanPayout({ payout }) },
  [paths.artisanPage.pattern]: { words: { aboutEn: "I make pots" } },
  [paths.artisanSeller.pattern]: { words: { legalName: "Ramesh Kumhar", business: "individual", street: "12 Kumhar Mohalla", town: "Molela", pin: "313322", registered: "no" } },
  [paths.artisanPhotos.pattern]: { words: { words: "A new pot" } },
  [paths.artisanPhotoRemoval.pattern]: { at: ({ picture }) => paths.artisanPhotoRemoval({ picture }), words: {} },
  [paths.artisanPause.pattern]: { words: {} },

  [paths.adminLogin.pattern]: { words: { email: "nobody@kalasetu.example", password: "seven blue pots" } },
  [paths.adminSecondFactor.pattern]: { as: "unproven", words: { code: "000000" } },
  [paths.adminNewSecondFactor.pattern]: { as: "unproven", words: { code: "000000" } },
  [paths.adminInvitation.pattern]: { at: () => paths.adminInvitation({ token: "nothing" }), words: { password: "seven blue pots" } },
  [paths.adminConfirm.pattern]: { as: "finance", words: { password: "seven blue pots", code: "000000" } },
  [paths.adminSignOut.pattern]: { as: "finance", words: {} },
  [paths.adminBooking.pattern]: { at: booking("requested", "adminBooking") },
  [paths.adminBookingCancellation.pattern]: { at: booking("requested", "adminBookingCancellation"), words: { reason: "artisan_away" } },
  [paths.adminDocument.pattern]: { at: ({ document }) => paths.adminDocument({ document }) },
  [paths.adminDocumentFile.pattern]: { at: ({ document, file }) => paths.adminDocumentFile({ document, file }) },
  [paths.adminBookingRefund.pattern]: { at: booking("completed", "adminBookingRefund"), words: { amount: "10", reason: "goodwill", seen: "1000" } },
  [paths.adminBookingFreeze.pattern]: { at: booking("requested", "adminBookingFreeze"), words: { code: "complaint", until: dayAhead(10), reason: "Asked for it" } },
  [paths.adminBookingProlong.pattern]: { at: booking("served", "adminBookingProlong"), words: { ...WHY, until: dayAhead(12) } },
  [paths.adminBookingThaw.pattern]: { at: booking("served", "adminBookingThaw"), words: WHY },
  [paths.adminRefund.pattern]: { at: ({ refund }) => paths.adminRefund({ request: refund }), words: { decision: "no", answer: "Not agreed" } },
  [paths.adminBreak.pattern]: { at: ({ difference }) => paths.adminBreak({ break: difference }), words: { mine: "yes", note: "Asked the bank" } },
  [paths.adminMonth.pattern]: { at: ({ month }) => paths.adminMonth({ month }) },
  [paths.adminMonthFile.pattern]: { at: ({ month }) => paths.adminMonthFile({ month, file: "journal.csv" }) },
  [paths.adminPersonTier.pattern]: { at: ({ shop: { artisan: person } }) => paths.adminPersonTier({ person }), words: { tier: "premium", ...WHY } },
  [paths.adminPerson.pattern]: { at: ({ blameless: person }) => paths.adminPerson({ person }) },
  [paths.adminPersonContact.pattern]: { at: ({ blameless: person }) => paths.adminPersonContact({ person }), words: WHY },
  [paths.adminPersonDevices.pattern]: { at: ({ blameless: person }) => paths.adminPersonDevices({ person }), words: WHY },
  [paths.adminPersonWarning.pattern]: { at: ({ blameless: person }) => paths.adminPersonWarning({ person }), words: TOLD },
  [paths.adminPersonSuspension.pattern]: { at: ({ warned: person }) => paths.adminPersonSuspension({ person }), words: TOLD },
  [paths.adminPersonLift.pattern]: { at: ({ suspended: person }) => paths.adminPersonLift({ person }), words: WHY },
  [paths.adminAppeal.pattern]: { at: ({ appeal }) => paths.adminAppeal({ appeal }), words: { decision: "uphold", words: "We looked again" } },
  [paths.adminNewStaff.pattern]: { words: { name: "Ravi Das", email: "ravi.canary@kalasetu.example", role: "support" } },
  [paths.adminStaffMember.pattern]: { at: ({ member }) => paths.adminStaffMember({ member }) },
  [paths.adminStaffRole.pattern]: { at: ({ member }) => paths.adminStaffRole({ member }), words: { role: "admin", reason: "Moves on" } },
  [paths.adminStaffRemoval.pattern]: { at: ({ member }) => paths.adminStaffRemoval({ member }), words: { reason: "Left us" } },
  [paths.adminStaffSecondFactor.pattern]: { at: ({ member }) => paths.adminStaffSecondFactor({ member }), words: { reason: "Lost phone" } },

  [paths.adminStaffPassword.pattern]: { at: ({ member }) => paths.adminStaffPassword({ member }), words: { reason: "Forgot it" } },

  [paths.apiUsersRegister.pattern]: { program: true, words: ACCOUNT },
  [paths.apiUsersRegisterCode.pattern]: { program: true, words: { request: "nothing", ...WRONG_CODE } },
  [paths.apiUsersLogin.pattern]: { program: true, words: ENTRY },
  [paths.apiUsersLogout.pattern]: { program: true, as: "owner", words: {} },
  [paths.apiUsersFirebase.pattern]: { program: true, words: { idToken: "a.b.c" } },
  [paths.apiAuthFirebase.pattern]: { program: true, words: { idToken: "a.b.c" } },
  [paths.apiAuthRegister.pattern]: { program: true, words: { ...ACCOUNT, craft: "pottery", place: "Molela" } },
  [paths.apiAuthRegisterCode.pattern]: { program: true, words: { request: "nothing", ...WRONG_CODE } },
  [paths.apiAuthLogin.pattern]: { program: true, words: ENTRY },
  [paths.apiAuthLogout.pattern]: { program: true, as: "artisan", words: {} },
  [paths.paymentsWebhook.pattern]: { program: true, words: {} },
  [paths.devMail.pattern]: { at: ({ mail }) => paths.devMail({ mail }) },
  [paths.devLetter.pattern]: { at: ({ mail }) => paths.devLetter({ mail }) },
  [paths.devClock.pattern]: { words: { advance: "PT15M" } },
  [paths.devSignIn.pattern]: { program: true, words: {} },
  [paths.devGatewayAccount.pattern]: { at: ({ linked }) => paths.devGatewayAccount({ account: linked }), words: { play: "activate" } },
  [paths.devTakenPayment.pattern]: { at: ({ completed }) => paths.devTakenPayment({ payment: completed }), words: { play: "object" } },
  [paths.devPayment.pattern]: { at: ({ held }) => paths.devPayment({ payment: held }), as: "owner", words: { outcome: "succeed" } },
};

/** The address of a route, with ids that exist. */
export function addressOf({ pattern }: BuiltRoute, things: Things): string {
  const example = EXAMPLES[pattern];
  if (example?.at) return example.at(things);
  if (pattern.includes(":")) throw new Error(`${pattern} needs its line in tests/routes/security/examples.ts`);
  return pattern;
}

/** Who uses a route as it is meant. */
export function userOf({ pattern, policy }: BuiltRoute): Actor {
  const usual: Partial<Record<string, Actor>> = { customer: "owner", artisan: "artisan", either: "owner", staff: "super_admin", staff_entry: "unproven" };
  return EXAMPLES[pattern]?.as ?? usual[policy ?? ""] ?? "anonymous";
}
