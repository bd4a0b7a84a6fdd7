import { lines } from "./lines";

export const CLAY_AND_STONE = {
  pottery: lines(`
The clay comes from our own pond and rests for a month before we use it. | मिट्टी अपने तालाब से आती है और महीना भर रखकर बरती जाती है।
We fire with wood, so every pot gets a flame mark of its own. | भट्ठी लकड़ी की है, इसलिए हर घड़े पर आग का अलग निशान आता है।
Our water pots keep cool in June without a fridge. | हमारे घड़े जून में भी पानी ठंडा रखते हैं।
I still use the heavy hand wheel of my grandfather. | आज भी दादाजी का भारी चाक चलता है।
Half of our work is for weddings, the other half for kitchens. | आधा काम शादियों का है, आधा रसोई का।`),
  terracotta: lines(`
We build without a wheel, coil upon coil, as tall as a child. | बिना चाक, बत्ती पर बत्ती रखकर बच्चे जितना ऊँचा बनाते हैं।
The red comes from the clay itself; no paint is used. | लाल रंग मिट्टी का अपना है, ऊपर से कुछ नहीं लगता।
Our horses stand before village shrines all over the district. | हमारे घोड़े पूरे ज़िले के थानों पर चढ़ते हैं।
For festivals we make idols that go back into the water clean. | त्योहारों पर ऐसी मूर्तियाँ बनाते हैं जो पानी में साफ़ घुल जाएँ।
Each panel tells one story, from left to right. | हर पट्टिका बाएँ से दाएँ एक कथा कहती है।`),
  "blue-pottery": lines(`
There is no clay in it: quartz, glass and gum make the dough. | इसमें मिट्टी नहीं होती: पत्थर, काँच और गोंद का आटा बनता है।
The blue is cobalt, the green copper, and both change in the fire. | नीला कोबाल्ट से और हरा ताँबे से, दोनों आग में रंग बदलते हैं।
We fire once only, so there is no second chance. | एक ही बार पकता है, दूसरा मौक़ा नहीं मिलता।
I draw every flower free, without a stencil. | हर फूल हाथ से बनता है, बिना साँचे के।
Our tiles are in two hotels and in many small kitchens. | हमारी टाइलें दो होटलों और कई छोटी रसोइयों में लगी हैं।`),
  "stone-carving": lines(`
I cut with chisel and mallet and use a machine only for the first block. | छेनी-हथौड़ी से काटते हैं, मशीन केवल पहली शिला के लिए।
The eyes are opened last, on a good day, before the family. | आँखें सबसे बाद में, शुभ दिन, परिवार के सामने खुलती हैं।
We follow the old measures, face by face and finger by finger. | पुराने नाप से चलते हैं, ताल-दर-ताल, अंगुल-दर-अंगुल।
The stone comes from a quarry that you can see from our roof. | पत्थर उस खदान का है जो हमारी छत से दिखती है।
A pierced screen the size of a door takes me two months. | दरवाज़े जितनी जाली में दो महीने लगते हैं।`),
  "wood-carving": lines(`
We use fallen or planted trees and can show where each came from. | गिरे या लगाए पेड़ों की लकड़ी लेते हैं और उसका ठिकाना बता सकते हैं।
I draw on the wood with charcoal and never the same way twice. | कोयले से सीधे लकड़ी पर बनाते हैं, दो बार एक जैसा नहीं।
Our toys are coloured with lac and are safe to chew. | खिलौनों पर लाख का रंग है, बच्चे मुँह में लें तो भी ठीक।
The joints hold without one nail. | जोड़ बिना एक भी कील के टिकते हैं।
Seasoned wood only, so nothing cracks in the second summer. | सूखी लकड़ी ही लेते हैं, ताकि दूसरी गर्मी में दरार न आए।`),
  "papier-mache": lines(`
One man shapes the pulp, another paints; in our house both live under one roof. | एक लुगदी गढ़ता है, दूसरा रँगता है; हमारे घर में दोनों साथ हैं।
The paper is old school books, soaked for three weeks. | काग़ज़ पुरानी किताबों का है, तीन हफ़्ते भिगोया हुआ।
I grind some colours from stone still. | कुछ रंग आज भी पत्थर से घोटते हैं।
The gold line comes last and forgives no mistake. | सुनहरी रेखा सबसे बाद में आती है और भूल माफ़ नहीं करती।
A good box weighs less than an egg and lasts for your grandchildren. | अच्छा डिब्बा अंडे से हल्का होता है और पोतों तक चलता है।`),
};
