import type { SameShape } from "..";
import type en from "../en/account";

export default {
  "title": "आपका खाता",
  "name": "नाम",
  "email": "ई-मेल",
  "phone": "मोबाइल नंबर",
  "roles": "आप यहाँ हैं",
  "role.customer": "ग्राहक",
  "role.artisan": "कारीगर",
  "language": "पत्रों की भाषा",
  "since": "हमारे साथ कब से",
  "switch.title": "एक खाता, दो रूप",
  "switch.customer": "किसी को बुक करना हो तो ग्राहक बनकर आगे बढ़ें।",
  "switch.customer.submit": "ग्राहक बनें",
  "switch.artisan": "आपकी दुकान बस एक क़दम दूर है।",
  "switch.artisan.submit": "दुकान पर जाएँ",
  "shop.title": "क्या आप भी कारीगर हैं?",
  "shop.text": "इसी खाते से दुकान खोलें और बुकिंग पाएँ।",
  "shop.open": "दुकान खोलें",
  "bookings": "आपकी बुकिंग",
  "today": "आज की दुकान",
  "password": "नया पासवर्ड",
  "signOut": "साइन आउट",
} satisfies SameShape<typeof en>;
