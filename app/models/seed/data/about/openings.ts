import { lines } from "./lines";

/** How an artisan came to the work. `{place}` and `{years}` are filled in. */
export const OPENINGS = lines(`
My family has done this work in {place} for four generations. | हमारा परिवार चार पीढ़ियों से {place} में यही काम कर रहा है।
I learned from my mother and have worked for {years} years. | यह काम मैंने माँ से सीखा। अब {years} साल हो गए।
My grandfather taught me when I was nine. | नौ साल की उम्र में दादाजी ने मुझे सिखाया।
I was born in {place} and grew up among the tools. | मेरा जन्म {place} में हुआ, बचपन औज़ारों के बीच बीता।
I trained with a master in {place}, then began on my own. | {place} में एक उस्ताद से सीखा, फिर अपना काम शुरू किया।
Our lane in {place} has lived from this craft for longer than anyone remembers. | {place} की हमारी गली इसी कला से जीती आई है।
My father did not want me to stop school, so I learned in the evenings. | पिताजी ने पढ़ाई छुड़ाई नहीं, इसलिए शाम को काम सीखा।
I left this work for a job once, and came back after two years. | एक बार नौकरी की, पर दो साल में इसी काम पर लौटना हुआ।
An aunt in {place} taught me, and I have not stopped in {years} years. | {place} में मौसी ने सिखाया, और {years} साल से हाथ रुके नहीं।
I have done this with my hands for {years} years, nearly every day. | {years} साल से लगभग हर दिन यही काम इन हाथों से होता है।
`);

/** What it is like to come, order or learn. */
export const CLOSINGS = lines(`
Children are welcome. They ask the best questions. | बच्चे ज़रूर आएँ। सबसे अच्छे सवाल वही पूछते हैं।
We teach slowly and use simple words. | हम धीरे-धीरे और सरल शब्दों में सिखाते हैं।
If something cannot be done, I say so before you pay. | जो नहीं हो सकता, वह पैसे लेने से पहले बता देते हैं।
You see the work before it leaves our hands. | काम हाथ से निकलने से पहले आपको दिखाते हैं।
We take few orders, so each one gets its time. | ऑर्डर कम लेते हैं, इसलिए हर काम को पूरा समय मिलता है।
I also teach at the school here in {place}. | {place} के स्कूल में भी हम सिखाते हैं।
Tell us your wish and we draw it together. | अपनी पसंद बताइए, नमूना साथ बनाते हैं।
Nobody needs to know anything before. Just bring time. | पहले से कुछ आना ज़रूरी नहीं। बस समय लेकर आइए।
Tea is always ready in the workshop. | कार्यशाला में चाय हमेशा तैयार रहती है।
My children help now, and that makes me glad. | अब बच्चे भी हाथ बँटाते हैं, यही सबसे बड़ी ख़ुशी है।
`);
