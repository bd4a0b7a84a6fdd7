import type { SameShape } from "..";
import type en from "../en/site";

export default {
  "name": "कलासेतु",
  "tagline": "कलासेतु यानी कला का पुल।",
  "notFound.title": "यह पेज नहीं है",
  "notFound.text": "पता पुराना या गलत हो सकता है। आप कारीगर खोज सकते हैं या पहले पेज पर जा सकते हैं।",
  "notFound.search": "कारीगर खोजें",
  "forbidden.title": "यह पेज आपके लिए नहीं है",
  "forbidden.text": "आप साइन इन हैं, पर यह पेज किसी और का है।",
  "error.title": "हमारी ओर से कुछ गड़बड़ हुई",
  "error.text": "आपका कुछ भी नहीं खोया। एक मिनट बाद फिर कोशिश करें। फिर भी न हो तो हमें यह नंबर बताएँ: {id}",
  "error.home": "पहले पेज पर जाएँ",
  "tooMany.title": "थोड़ा रुकें",
  "tooMany.text": { one: "बहुत बार कोशिश हुई। {count} मिनट बाद फिर करें।", other: "बहुत बार कोशिश हुई। {count} मिनट बाद फिर करें।" },
  "formOld.title": "यह फ़ॉर्म पुराना हो गया है",
  "formOld.text": "आपकी सुरक्षा के लिए फ़ॉर्म नहीं भेजा गया। वापस जाएँ, पेज फिर खोलें और दोबारा भेजें।",
  "badRequest.title": "हम इसे पढ़ नहीं सके",
  "badRequest.text": "भेजे गए फ़ॉर्म में अनजान हिस्से हैं। वापस जाएँ और फिर कोशिश करें।",
} satisfies SameShape<typeof en>;
