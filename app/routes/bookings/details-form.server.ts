import { z } from "zod";
import { parsePhone } from "~/domain/contact/phone";
import { PLACES } from "~/domain/booking/states";
import { latinDigits } from "~/domain/rupees";
import { isLocalDate, isLocalTime } from "~/domain/time/zone";

const digits = (error: string) => z.string({ error }).max(40, { error }).transform((text) => latinDigits(text).replace(/\s/g, ""));
const words = (most: number) => z.string().max(most, { error: "form.tooLong" }).transform((text) => text.trim()).optional().default("");

const PIN = z.string({ error: "form.pin" }).transform((text) => latinDigits(text).replace(/\s/g, "")).pipe(z.string().regex(/^[1-9]\d{5}$/, { error: "form.pin" }));
const HOUSE = z.string({ error: "book.house.needed" }).trim().min(1, { error: "book.house.needed" }).max(200, { error: "form.tooLong" });
const forgotten = z.string().optional().transform(() => "");

interface Limits {
  atHome: boolean;
  most: number;
  tooMany: string;
}

/**
 * Place, people, phone and note as typed. `most` is how many people the service takes, `tooMany` the sentence for more of them.
 * Address parts are needed for a visit at home and forgotten otherwise. Digits may be of any Indian script.
 */
export const detailsForm = ({ atHome, most, tooMany }: Limits) =>
  z.object({
    service: z.string().max(64),
    day: z.string().refine(isLocalDate),
    time: z.string().refine(isLocalTime),
    place: z.enum(PLACES, { error: "form.choose" }),
    pin: atHome ? PIN : forgotten,
    house: atHome ? HOUSE : forgotten,
    landmark: atHome ? words(100) : forgotten,
    people: digits("form.number").pipe(z.string().regex(/^[1-9]\d{0,3}$/, { error: "form.number" })).transform(Number).pipe(z.number().max(most, { error: tooMany })),
    phone: z.string({ error: "form.phone" }).max(40, { error: "form.phone" }).transform(parsePhone).pipe(z.string({ error: "form.phone" })),
    note: z.string().transform((text) => text.replace(/\r\n/g, "\n").trim()).pipe(z.string().max(500, { error: "book.note.long" })).optional().default(""),
  });
