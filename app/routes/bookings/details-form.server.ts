import { z } from "zod";
import { parsePhone } from "~/domain/contact/phone";
import { PLACES } from "~/domain/booking/states";
import { latinDigits } from "~/domain/rupees";
import { isLocalDate, isLocalTime } from "~/domain/time/zone";

const digits = (error: string) => z.string({ error: "form.required" }).max(40, { error }).transform((text) => latinDigits(text).replace(/\s/g, ""));
const words = (most: number) => z.string().max(most, { error: "form.tooLong" }).transform((text) => text.trim()).optional().default("");

/**
 * Place, people, phone and note as typed. `most` is how many people the service takes, `tooMany` the sentence for more of them.
 * Address parts are needed for a visit at home and forgotten otherwise. Digits may be of any Indian script.
 */
export const detailsForm = ({ most, tooMany }: { most: number; tooMany: string }) =>
  z
    .object({
      service: z.string().max(64),
      day: z.string().refine(isLocalDate),
      time: z.string().refine(isLocalTime),
      place: z.enum(PLACES, { error: "form.choose" }),
      pin: z.string().max(40, { error: "form.pin" }).transform((text) => latinDigits(text).replace(/\s/g, "")).optional().default(""),
      house: words(200),
      landmark: words(100),
      people: digits("form.number").pipe(z.string().regex(/^[1-9]\d{0,3}$/, { error: "form.number" })).transform(Number).pipe(z.number().max(most, { error: tooMany })),
      phone: z.string({ error: "form.required" }).max(40, { error: "form.phone" }).transform(parsePhone).pipe(z.string({ error: "form.phone" })),
      note: z.string().transform((text) => text.replace(/\r\n/g, "\n").trim()).pipe(z.string().max(500, { error: "book.note.long" })).optional().default(""),
    })
    .superRefine(({ place, pin, house }, issues) => {
      if (place !== "home") return;
      if (!/^[1-9]\d{5}$/.test(pin)) issues.addIssue({ code: "custom", path: ["pin"], message: "form.pin" });
      if (!house) issues.addIssue({ code: "custom", path: ["house"], message: "form.required" });
    })
    .transform((typed) => (typed.place === "home" ? typed : { ...typed, pin: "", house: "", landmark: "" }));
