import type { SameShape } from "../shape";
import type en from "../en/api";

export default {
  "bad_json": "भेजा गया JSON पढ़ा नहीं जा सका।",
  "not_json": "UTF-8 में application/json भेजें।",
  "too_large": "16 kB तक ही भेजा जा सकता है।",
  "invalid": "कुछ जानकारी छूटी है या ग़लत है।",
  "wrong_field": "यह मान यहाँ ठीक नहीं है।",
  "unknown_field": "इस नाम की जानकारी यहाँ नहीं ली जाती।",
  "method": "यह पता इस तरीक़े से काम नहीं करता।",
  "signed_out": "पहले साइन इन करें, उसी भूमिका में जिसके लिए यह पता है।",
  "wrong_origin": "इस साइट को यहाँ अनुमति नहीं है।",
  "token_needed": "इस साइट से कुकी नहीं मानी जाती। टोकन माँगें।",
  "token_for_others": "हमारे अपने पेज कुकी से चलते हैं, टोकन से नहीं।",
  "csrf": "X-KalaSetu-Csrf नहीं मिला या पुराना है।",
  "token_only": "यह टोकन वाले प्रोग्राम को ही मिलता है।",
  "terms_changed": "शर्तें बदल गई हैं। हमारी साइट पर /account/terms पर उन्हें मंज़ूर करें, फिर दोबारा भेजें।",
  "not_genuine": "यह टोकन असली नहीं है, पुराना है, या हमारे लिए नहीं बना।",
  "sign_in_again": "Firebase में साइन इन किए देर हो गई। वहाँ फिर साइन इन करें।",
  "ended": "Firebase ने यह साइन इन समाप्त कर दिया है।",
  "cancelled": "साइन इन बीच में छोड़ा गया।",
  "not_available": "यहाँ Firebase से साइन इन की सुविधा नहीं है।",
  "unavailable": "Firebase अभी जवाब नहीं दे रहा। एक मिनट बाद फिर कोशिश करें।",
  "key_wrong": "Idempotency-Key में 16 से 128 अक्षर, अंक, - या _ हों।",
  "key_used": "यह Idempotency-Key किसी और काम में आ चुकी है। नई बनाएँ।",
  "key_busy": "यही काम अभी चल रहा है। एक सेकंड बाद फिर पूछें।",
} satisfies SameShape<typeof en>;
