import type { SameShape } from "../shape";
import type en from "../en/pages";

export default {
  "policy.flexible": "आसान।",
  "policy.moderate": "बीच का।",
  "policy.strict": "सख़्त।",
  "policy.all": "{length} पहले तक रद्द करें तो पूरा पैसा वापस।",
  "policy.half": "{length} पहले तक आधा पैसा वापस।",
  "policy.halfUntilStart": "शुरू होने तक आधा पैसा वापस।",
  "policy.nothing": "उसके बाद कुछ वापस नहीं।",
  "policy.second": "नियम कोई भी हो: बुकिंग के {length} के अंदर पूरा पैसा वापस। शर्त यह कि काम शुरू होने में {ahead} से ज़्यादा बाक़ी हों।",
  "days": { one: "{count} दिन", other: "{count} दिन" },
  "hours": { one: "{count} घंटे", other: "{count} घंटे" },
  "fees.caption": "हर बुकिंग में हमारा हिस्सा",
  "fees.starter": "शुरुआती, पहले {months} महीने",
  "fees.starterLater": "शुरुआती, उसके बाद",
  "fees.professional": "पेशेवर",
  "fees.premium": "ख़ास",
  "fees.none": "कुछ नहीं",
  "fees.gst": "क़ानून के अनुसार हमारे हिस्से पर {share}% GST लगता है। यह आपकी ओर से कटता है, ग्राहक से कभी नहीं।",
  "fees.example": "एक उदाहरण: ग्राहक {price} देते हैं। शुरुआती योजना में, पहले महीनों के बाद, हम {kept} और {gst} GST रखते हैं। आपको {received} मिलते हैं।",
  "contact.call": "फ़ोन करें",
  "contact.write": "हमें लिखें",
  "join": "अपना काम दिखाएँ",
  "find": "कारीगर खोजें",
} satisfies SameShape<typeof en>;
