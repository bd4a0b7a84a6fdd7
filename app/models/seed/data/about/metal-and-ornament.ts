import { lines } from "./lines";

export const METAL_AND_ORNAMENT = {
  "metal-work": lines(`
Each mould is broken to free the piece, so it cannot be made twice. | साँचा तोड़कर ही चीज़ निकलती है, इसलिए दूसरी वैसी नहीं बनती।
The sound tells me when the copper is thin enough. | ताँबा कितना पतला हुआ, यह आवाज़ बता देती है।
We melt old vessels and no new ore. | पुराने बर्तन गलाते हैं, नई धातु नहीं।
Our lamps burn in three temples of the district. | हमारे दीपक ज़िले के तीन मंदिरों में जलते हैं।
I hammer in the morning, so the neighbours may sleep after lunch. | ठोंकने का काम सुबह ही होता है, ताकि दोपहर में पड़ोसी सो सकें।`),
  bidri: lines(`
The soil that makes the metal black comes from inside the old fort. | धातु को काला करने वाली मिट्टी पुराने क़िले के भीतर की है।
I cut the groove by eye with a chisel as thin as a nail. | कील जैसी पतली छेनी से नज़र के भरोसे नाली काटते हैं।
The silver is pure, and the scraps are weighed back to you. | चाँदी शुद्ध है, और बचे टुकड़े तौलकर लौटाते हैं।
Eight hands touch one vase before it shines. | चमकने से पहले एक गुलदान आठ हाथों से गुज़रता है।
My favourite pattern is the poppy, as it was three hundred years ago. | सबसे प्यारा नक़्श पोस्ते का फूल है, जैसा तीन सौ साल पहले था।`),
  jewellery: lines(`
The wire is drawn so thin that four lie in the eye of a needle. | तार इतना महीन खिंचता है कि सुई के छेद में चार आ जाएँ।
I weigh the metal before you and again at the end. | धातु आपके सामने तुलती है, शुरू में भी और आख़िर में भी।
Stones are set in foil and lac, without one claw. | नग लाख और पन्नी में बैठते हैं, बिना किसी काँटे के।
We repair what our grandfathers sold. | जो दादा-परदादा ने बेचा, उसे हम आज सुधारते हैं।
I work in silver mostly, so that more people can wear it. | ज़्यादातर काम चाँदी का है, ताकि सब पहन सकें।`),
  "lac-bangles": lines(`
A pair takes ten minutes, and you may watch all of them. | एक जोड़ी में दस मिनट लगते हैं, पूरे समय देख सकते हैं।
The lac comes from the trees of Jharkhand, the colours from our kitchen shelf. | लाख झारखंड के पेड़ों की है, रंग हमारी अलमारी के।
A lac bangle warms to the wrist and can be mended. | लाख की चूड़ी कलाई पर ढल जाती है और टूटे तो जुड़ जाती है।
We make for brides, for mothers-to-be and for goddesses. | दुल्हन, गोद भराई और देवी, सबके लिए बनाते हैं।
My fingers know the size before the measure does. | नाप से पहले उँगलियाँ नाप बता देती हैं।`),
  mehendi: lines(`
I grind leaves from Sojat and mix only lemon, sugar and oil. | सोजत की पत्ती पीसकर केवल नींबू, चीनी और तेल मिलाते हैं।
The stain comes out brown next morning and stays ten days. | रंग अगली सुबह गहरा आता है और दस दिन टिकता है।
I hide the names so well that the search becomes a game. | नाम ऐसे छिपाते हैं कि ढूँढना खेल बन जाए।
Brides sit six hours with me, so I bring songs and cushions. | दुल्हन छह घंटे बैठती है, इसलिए गाने और तकिए साथ लाते हैं।
I never use black henna. It can burn the skin. | काली मेहंदी कभी नहीं लगाते, उससे त्वचा जल सकती है।`),
  "musical-instruments": lines(`
The gourd hangs two years in the smoke before it may sing. | तूँबा दो साल धुएँ में टँगता है, तब गाने लायक़ होता है।
I tune by ear and check by machine, in this order. | पहले कान से मिलाते हैं, फिर मशीन से जाँचते हैं।
Players come at night, after the concert, and we repair until morning. | बजाने वाले जलसे के बाद रात में आते हैं और सुबह तक मरम्मत चलती है।
The wood of our drums is mango and jackfruit, from fallen trees. | हमारे ढोल आम और कटहल की गिरी लकड़ी के हैं।
I play badly, but I hear well. | बजाना कम आता है, सुनना ख़ूब आता है।`),
};
