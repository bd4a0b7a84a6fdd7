import { LOCALES, type Locale } from "~/messages";

type Query = Record<string, string | number | null | undefined>;
type ParamOf<P extends string> = P extends `${string}:${infer Name}/${infer Rest}` ? Name | ParamOf<`/${Rest}`> : P extends `${string}:${infer Name}` ? Name : never;
type Params<P extends string> = Record<ParamOf<P>, string>;

/** Adds a query, leaving out what is empty. */
function withQuery(path: string, query?: Query): string {
  if (!query) return path;
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== null && value !== undefined && value !== "") search.set(name, String(value));
  return search.size > 0 ? `${path}?${search}` : path;
}

function plain<P extends string>(pattern: P) {
  return Object.assign((query?: Query) => withQuery(pattern, query), { pattern });
}

/** Cuts the pattern once: a page writes dozens of addresses. */
function named<P extends string>(pattern: P) {
  const pieces = pattern.split(/:(\w+)/);
  const filled = (params: Record<string, string>): string => pieces.map((piece, at) => (at % 2 === 0 ? piece : given(params, piece))).join("");
  return Object.assign((params: Params<P>, query?: Query) => withQuery(filled(params), query), { pattern });
}

function given(params: Record<string, string>, name: string): string {
  const value = params[name];
  if (value === undefined) throw new Error(`An address lacks its ${name}`);
  return value;
}

/** Every address of the site, without language; `usePage().href` puts the language before it. */
export const paths = {
  home: plain("/"),
  search: plain("/search"),
  crafts: plain("/crafts"),
  craft: named("/crafts/:craft"),
  artisan: named("/artisans/:slug"),
  about: plain("/about"),
  howItWorks: plain("/how-it-works"),
  forArtisans: plain("/for-artisans"),
  terms: plain("/terms"),
  privacy: plain("/privacy"),
  refunds: plain("/refunds"),
  contact: plain("/contact"),
  help: plain("/help"),
  lessData: plain("/less-data"),
  privacyChoices: plain("/privacy/choices"),
  motif: named("/media/motifs/:craft/:look"),
  image: named("/media/images/:key/:file"),
  siteCard: named("/media/cards/site/:file"),
  shareCard: named("/media/cards/artisans/:slug/:file"),
  robots: plain("/robots.txt"),
  sitemap: plain("/sitemap.xml"),
  sitemapPart: named("/sitemaps/:part"),

  chooseTime: named("/artisans/:slug/book"),
  bookingDetails: named("/artisans/:slug/book/details"),
  checkout: named("/checkout/:draft"),
  bookings: plain("/bookings"),
  booking: named("/bookings/:booking"),
  payment: named("/bookings/:booking/payment"),
  balance: named("/bookings/:booking/balance"),
  balanceInPerson: named("/bookings/:booking/balance/in-person"),
  release: named("/bookings/:booking/release"),
  acceptance: named("/bookings/:booking/acceptance"),
  decline: named("/bookings/:booking/decline"),
  completion: named("/bookings/:booking/completion"),
  confirmation: named("/bookings/:booking/confirmation"),
  cancellation: named("/bookings/:booking/cancellation"),
  review: named("/bookings/:booking/review"),
  receipt: named("/bookings/:booking/receipt"),
  bookingDocuments: named("/bookings/:booking/documents"),
  document: named("/documents/:document"),
  documentFile: named("/documents/:document/:file"),
  paymentReturn: plain("/payments/return"),

  register: plain("/register"),
  login: plain("/login"),
  loginCode: plain("/login/code"),
  code: named("/code/:request"),
  codeAgain: named("/code/:request/again"),
  codeAccount: named("/code/:request/account"),
  signOut: plain("/sign-out"),
  forgot: plain("/forgot"),
  reset: named("/reset/:token"),
  googleBegin: plain("/auth/google"),
  googleReturn: plain("/auth/google/return"),
  googleContinue: plain("/auth/google/continue"),
  account: plain("/account"),
  accountRole: plain("/account/role"),
  accountDevices: plain("/account/devices"),
  accountOtherDevices: plain("/account/devices/others"),
  accountDevice: named("/account/devices/:device"),
  accountLanguage: plain("/account/language"),
  accountConfirm: plain("/account/confirm"),
  accountConfirmCode: plain("/account/confirm/code"),
  accountConfirmCodeEntry: named("/account/confirm/code/:request"),
  accountEmail: plain("/account/email"),
  accountEmailRemoval: plain("/account/email/removal"),
  accountPhone: plain("/account/phone"),
  accountPhoneRemoval: plain("/account/phone/removal"),
  accountCode: named("/account/code/:request"),
  accountPassword: plain("/account/password"),
  accountVerification: plain("/account/verification"),
  verify: named("/verify/:token"),
  undo: named("/undo/:token"),
  accountSuspension: plain("/account/suspension"),
  accountAppeal: plain("/account/suspension/appeal"),
  accountTerms: plain("/account/terms"),
  accountWays: plain("/account/ways"),
  accountGoogle: plain("/account/ways/google"),
  accountWayRemoval: named("/account/ways/:provider/removal"),
  accountData: plain("/account/data"),
  accountDataFile: named("/account/data/:ticket"),
  accountErasure: plain("/account/erasure"),
  keepAccount: named("/account/kept/:token"),
  accountNominee: plain("/account/nominee"),
  accountNomineeRemoval: plain("/account/nominee/removal"),

  artisanRegister: plain("/artisan/register"),
  artisanLogin: plain("/artisan/login"),
  artisanLoginCode: plain("/artisan/login/code"),
  artisanToday: plain("/artisan"),
  artisanBookings: plain("/artisan/bookings"),
  artisanDays: plain("/artisan/days"),
  artisanClosedDays: plain("/artisan/days/closed"),
  artisanClosedDay: named("/artisan/days/closed/:date"),
  artisanRules: plain("/artisan/days/rules"),
  artisanServices: plain("/artisan/services"),
  artisanNewService: plain("/artisan/services/new"),
  artisanDraftWhat: named("/artisan/services/drafts/:draft/what"),
  artisanDraftWhere: named("/artisan/services/drafts/:draft/where"),
  artisanDraftPrice: named("/artisan/services/drafts/:draft/price"),
  artisanDraftPublishing: named("/artisan/services/drafts/:draft/publishing"),
  artisanDraftRemoval: named("/artisan/services/drafts/:draft/removal"),
  artisanService: named("/artisan/services/:service"),
  artisanServiceRemoval: named("/artisan/services/:service/removal"),
  artisanMoney: plain("/artisan/money"),
  artisanDocuments: plain("/artisan/money/documents"),
  artisanPayee: plain("/artisan/money/account"),
  artisanPayeeDetails: plain("/artisan/money/account/details"),
  artisanPayeeBank: plain("/artisan/money/account/bank"),
  artisanPayouts: plain("/artisan/money/payouts"),
  artisanPayout: named("/artisan/money/payouts/:payout"),
  artisanPage: plain("/artisan/page"),
  artisanSeller: plain("/artisan/page/seller"),
  artisanPhotos: plain("/artisan/page/photos"),
  artisanPhotoRemoval: named("/artisan/page/photos/:picture/removal"),
  artisanPause: plain("/artisan/pause"),

  adminLogin: plain("/admin/login"),
  adminSecondFactor: plain("/admin/second-factor"),
  adminNewSecondFactor: plain("/admin/second-factor/new"),
  adminInvitation: named("/admin/invitation/:token"),
  adminConfirm: plain("/admin/confirm"),
  adminSignOut: plain("/admin/sign-out"),
  adminHome: plain("/admin"),
  adminBookings: plain("/admin/bookings"),
  adminBooking: named("/admin/bookings/:booking"),
  adminBookingCancellation: named("/admin/bookings/:booking/cancellation"),
  adminBookingRefund: named("/admin/bookings/:booking/refund"),
  adminBookingFreeze: named("/admin/bookings/:booking/freeze"),
  adminBookingThaw: named("/admin/bookings/:booking/thaw"),
  adminPayments: plain("/admin/payments"),
  adminDocuments: plain("/admin/documents"),
  adminDocument: named("/admin/documents/:document"),
  adminDocumentFile: named("/admin/documents/:document/:file"),
  adminRefund: named("/admin/refunds/:request"),
  adminBreaks: plain("/admin/breaks"),
  adminBreak: named("/admin/breaks/:break"),
  adminPeople: plain("/admin/people"),
  adminPerson: named("/admin/people/:person"),
  adminPersonContact: named("/admin/people/:person/contact"),
  adminPersonDevices: named("/admin/people/:person/devices"),
  adminPersonWarning: named("/admin/people/:person/warning"),
  adminPersonSuspension: named("/admin/people/:person/suspension"),
  adminPersonLift: named("/admin/people/:person/suspension/lift"),
  adminAppeals: plain("/admin/appeals"),
  adminAppeal: named("/admin/appeals/:appeal"),
  adminVerify: plain("/admin/verify"),
  adminWork: plain("/admin/work"),
  adminStaff: plain("/admin/staff"),
  adminNewStaff: plain("/admin/staff/new"),
  adminStaffMember: named("/admin/staff/:member"),
  adminStaffRole: named("/admin/staff/:member/role"),
  adminStaffRemoval: named("/admin/staff/:member/removal"),
  adminStaffSecondFactor: named("/admin/staff/:member/second-factor"),
  adminStaffPassword: named("/admin/staff/:member/password"),
  adminAudit: plain("/admin/audit"),

  apiDocument: plain("/api/openapi.json"),
  apiUsersRegister: plain("/api/users/register"),
  apiUsersRegisterCode: plain("/api/users/register/code"),
  apiUsersLogin: plain("/api/users/login"),
  apiUsersLogout: plain("/api/users/logout"),
  apiUsersMe: plain("/api/users/me"),
  apiUsersFirebase: plain("/api/users/firebase"),
  apiAuthRegister: plain("/api/auth/register"),
  apiAuthRegisterCode: plain("/api/auth/register/code"),
  apiAuthLogin: plain("/api/auth/login"),
  apiAuthLogout: plain("/api/auth/logout"),
  apiAuthMe: plain("/api/auth/me"),
  apiAuthFirebase: plain("/api/auth/firebase"),

  paymentsWebhook: plain("/webhooks/razorpay"),
  devInbox: plain("/dev/inbox"),
  devMail: named("/dev/inbox/:mail"),
  devLetter: named("/dev/inbox/:mail/letter"),
  devInboxJson: plain("/dev/inbox.json"),
  devClock: plain("/dev/clock"),
  devCodes: plain("/dev/codes"),
  devIdle: plain("/dev/idle"),
  devSignIn: plain("/dev/sign-in"),
  devGateway: plain("/dev/payments"),
  devGatewayAccount: named("/dev/payments/accounts/:account"),
  devTakenPayment: named("/dev/payments/taken/:payment"),
  devPayment: named("/dev/payments/:payment"),
};

/** A path of ours with its language before it; English has no prefix. */
export function localizedHref(locale: Locale, path: string): string {
  if (locale === LOCALES[0]) return path;
  return path === "/" || path.startsWith("/?") ? `/${locale}${path.slice(1)}` : `/${locale}${path}`;
}
