import { paths } from "~/paths";
import { ACTORS } from "./world";

type Row = readonly [number, number, number, number, number, number, number, number, number, number, number];

const everybody = (status: number): Row => ACTORS.map(() => status) as unknown as Row;

/**
 * Who gets which answer at every address with an id in it. What is not yours is a 404; what the other side of your booking decides,
 * or another role, is a 403; whoever is not known is sent to sign in (303). Staff are nobody on pages for people, and people in the office.
 */
//                                                       -, owner, customer, artisan, neighbour | super, admin, finance, moderator, support | unproven
export const READING: Record<string, Row> = {
  [paths.craft.pattern]: everybody(200),
  [paths.artisan.pattern]: everybody(200),
  [paths.motif.pattern]: everybody(200),
  [paths.image.pattern]: everybody(404),
  [paths.siteCard.pattern]: everybody(200),
  [paths.shareCard.pattern]: everybody(200),
  [paths.sitemapPart.pattern]: everybody(200),
  [paths.chooseTime.pattern]: everybody(200),
  [paths.bookingDetails.pattern]: everybody(200),
  [paths.checkout.pattern]: /*                          */ [404, 200, 404, 404, 404, 404, 404, 404, 404, 404, 404],
  [paths.booking.pattern]: /*                           */ [303, 200, 404, 200, 404, 303, 303, 303, 303, 303, 303],
  [paths.payment.pattern]: /*                           */ [303, 200, 404, 403, 403, 303, 303, 303, 303, 303, 303],
  [paths.release.pattern]: /*                           */ [303, 200, 404, 403, 403, 303, 303, 303, 303, 303, 303],
  [paths.acceptance.pattern]: /*                        */ [303, 403, 404, 200, 404, 303, 303, 303, 303, 303, 303],
  [paths.decline.pattern]: /*                           */ [303, 403, 404, 200, 404, 303, 303, 303, 303, 303, 303],
  [paths.completion.pattern]: /*                        */ [303, 403, 404, 200, 404, 303, 303, 303, 303, 303, 303],
  [paths.cancellation.pattern]: /* still to be declined */ [303, 200, 404, 303, 404, 303, 303, 303, 303, 303, 303],
  [paths.review.pattern]: /*                            */ [303, 200, 404, 403, 403, 303, 303, 303, 303, 303, 303],
  [paths.receipt.pattern]: /*                           */ [303, 200, 404, 403, 403, 303, 303, 303, 303, 303, 303],
  [paths.reset.pattern]: everybody(410),
  [paths.accountDevice.pattern]: /* only posted to      */ [303, 303, 303, 303, 303, 303, 303, 303, 303, 303, 303],
  [paths.accountWayRemoval.pattern]: /* his own way in  */ [303, 200, 303, 303, 303, 303, 303, 303, 303, 303, 303],
  [paths.artisanClosedDay.pattern]: /*                  */ [303, 403, 403, 200, 404, 303, 303, 303, 303, 303, 303],
  [paths.artisanDraftWhat.pattern]: /*                  */ [303, 403, 403, 200, 404, 303, 303, 303, 303, 303, 303],
  [paths.artisanDraftWhere.pattern]: /*                 */ [303, 403, 403, 200, 404, 303, 303, 303, 303, 303, 303],
  [paths.artisanDraftPrice.pattern]: /*                 */ [303, 403, 403, 200, 404, 303, 303, 303, 303, 303, 303],
  [paths.artisanDraftPublishing.pattern]: /*            */ [303, 403, 403, 200, 404, 303, 303, 303, 303, 303, 303],
  [paths.artisanDraftRemoval.pattern]: /*               */ [303, 403, 403, 200, 404, 303, 303, 303, 303, 303, 303],
  [paths.artisanService.pattern]: /*                    */ [303, 403, 403, 200, 404, 303, 303, 303, 303, 303, 303],
  [paths.artisanServiceRemoval.pattern]: /*             */ [303, 403, 403, 200, 404, 303, 303, 303, 303, 303, 303],
  [paths.artisanPhotoRemoval.pattern]: /*               */ [303, 403, 403, 200, 404, 303, 303, 303, 303, 303, 303],
  [paths.adminInvitation.pattern]: /* staff are sent on */ [410, 410, 410, 410, 410, 303, 303, 303, 303, 303, 303],
  [paths.adminBooking.pattern]: /*                      */ [303, 303, 303, 303, 303, 200, 200, 200, 200, 200, 303],
  [paths.adminStaffMember.pattern]: /*                  */ [303, 303, 303, 303, 303, 200, 200, 403, 403, 403, 303],
  [paths.adminStaffRole.pattern]: /*                    */ [303, 303, 303, 303, 303, 200, 403, 403, 403, 403, 303],
  [paths.adminStaffRemoval.pattern]: /*                 */ [303, 303, 303, 303, 303, 200, 403, 403, 403, 403, 303],
  [paths.adminStaffSecondFactor.pattern]: /*            */ [303, 303, 303, 303, 303, 200, 403, 403, 403, 403, 303],
  [paths.devMail.pattern]: everybody(200),
  [paths.devPayment.pattern]: everybody(200),
};

/** The same for the form that its user would send, sent by each with a token of his own. Who may use it comes last. */
//                                                       -, owner, customer, artisan, neighbour | super, admin, finance, moderator, support | unproven
export const WRITING: Record<string, Row> = {
  [paths.bookingDetails.pattern]: everybody(303),
  [paths.checkout.pattern]: /* back to it, which is 404 */ [303, 303, 303, 303, 303, 303, 303, 303, 303, 303, 303],
  [paths.payment.pattern]: /*                           */ [303, 303, 404, 403, 403, 303, 303, 303, 303, 303, 303],
  [paths.release.pattern]: /*                           */ [303, 303, 404, 403, 403, 303, 303, 303, 303, 303, 303],
  [paths.acceptance.pattern]: /*                        */ [303, 403, 404, 303, 404, 303, 303, 303, 303, 303, 303],
  [paths.decline.pattern]: /* accepted by now           */ [303, 403, 404, 409, 404, 303, 303, 303, 303, 303, 303],
  [paths.completion.pattern]: /*                        */ [303, 403, 404, 303, 404, 303, 303, 303, 303, 303, 303],
  [paths.cancellation.pattern]: /* accepted by now      */ [303, 409, 404, 422, 404, 303, 303, 303, 303, 303, 303],
  [paths.review.pattern]: /*                            */ [303, 303, 404, 403, 403, 303, 303, 303, 303, 303, 303],
  [paths.reset.pattern]: everybody(410),
  [paths.accountDevice.pattern]: /* only his own end    */ [303, 303, 303, 303, 303, 303, 303, 303, 303, 303, 303],
  [paths.accountWayRemoval.pattern]: /* his own way in  */ [303, 303, 303, 303, 303, 303, 303, 303, 303, 303, 303],
  [paths.artisanClosedDay.pattern]: /* his own day      */ [303, 403, 403, 303, 303, 303, 303, 303, 303, 303, 303],
  [paths.artisanDraftWhat.pattern]: /*                  */ [303, 403, 403, 303, 404, 303, 303, 303, 303, 303, 303],
  [paths.artisanDraftWhere.pattern]: /*                 */ [303, 403, 403, 303, 404, 303, 303, 303, 303, 303, 303],
  [paths.artisanDraftPrice.pattern]: /*                 */ [303, 403, 403, 303, 404, 303, 303, 303, 303, 303, 303],
  [paths.artisanDraftPublishing.pattern]: /*            */ [303, 403, 403, 303, 404, 303, 303, 303, 303, 303, 303],
  [paths.artisanDraftRemoval.pattern]: /* his own alone */ [303, 403, 403, 303, 303, 303, 303, 303, 303, 303, 303],
  [paths.artisanService.pattern]: /*                    */ [303, 403, 403, 303, 409, 303, 303, 303, 303, 303, 303],
  [paths.artisanServiceRemoval.pattern]: /*             */ [303, 403, 403, 303, 404, 303, 303, 303, 303, 303, 303],
  [paths.artisanPhotoRemoval.pattern]: /* his own photo */ [303, 403, 403, 303, 303, 303, 303, 303, 303, 303, 303],
  [paths.adminInvitation.pattern]: /*                   */ [303, 303, 303, 303, 303, 303, 303, 303, 303, 303, 303],
  [paths.adminStaffRole.pattern]: /*                    */ [303, 303, 303, 303, 303, 303, 403, 403, 403, 403, 303],
  [paths.adminStaffRemoval.pattern]: /* changed by now  */ [303, 303, 303, 303, 303, 409, 403, 403, 403, 403, 303],
  [paths.adminStaffSecondFactor.pattern]: /* the same   */ [303, 303, 303, 303, 303, 409, 403, 403, 403, 403, 303],
};
