import type { SameShape } from "../shape";
import type en from "../en/form";

export default {
  "required": "कृपया इसे भरें",
  "choose": "कृपया एक चुनें",
  "tooLong": "यह बहुत लंबा है। कृपया छोटा लिखें",
  "number": "एक संख्या लिखें, जैसे 2",
  "pin": "6 अंकों का पिन कोड लिखें",
  "phone": "10 अंकों का मोबाइल नंबर लिखें",
  "date": "तारीख़ लिखें, जैसे 25/12/2026",
  "time": "समय लिखें, जैसे 09:30",
  "money": "रक़म रुपयों में लिखें, जैसे 1200",
} satisfies SameShape<typeof en>;
