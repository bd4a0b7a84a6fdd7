import type { SameShape } from "..";
import type en from "../en/dev";

export default {
  "inbox.title": "डेमो के पत्र",
  "inbox.text": "कलासेतु जो कुछ भेजता, सब यहाँ है। नया सबसे ऊपर।",
  "inbox.filter": "केवल इनके पत्र",
  "inbox.filter.hint": "ई-मेल या मोबाइल नंबर",
  "inbox.filter.submit": "दिखाएँ",
  "inbox.all": "सब दिखाएँ",
  "inbox.none": "यहाँ कोई पत्र नहीं",
  "inbox.none.text": "खाता बनाएँ या कुछ बुक करें, तो पत्र यहाँ आएँगे।",
  "inbox.to": "{to} को",
  "mail.back": "सभी पत्र",
  "mail.to": "किसे",
  "mail.at": "कब",
  "mail.kind": "किस बारे में",
  "mail.sms": "इस व्यक्ति का ई-मेल नहीं है। यह SMS से जाता, पर भेजा नहीं गया।",
  "mail.notSent": "यहाँ कोई मेल सेवा नहीं है, इसलिए यह भेजा नहीं गया।",
  "clock.title": "डेमो की घड़ी",
  "clock.text": "घड़ी केवल आगे चलती है। बीच में जो होना था, वह तुरंत हो जाता है।",
  "clock.wrong": "समय ऐसे लिखें: PT48H",
  "clock.PT15M": "15 मिनट आगे",
  "clock.PT1H": "1 घंटा आगे",
  "clock.PT3H": "3 घंटे आगे",
  "clock.PT24H": "1 दिन आगे",
  "clock.PT48H": "2 दिन आगे",
  "clock.P7D": "7 दिन आगे",
} satisfies SameShape<typeof en>;
