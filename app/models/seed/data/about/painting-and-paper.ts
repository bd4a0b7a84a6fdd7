import { lines } from "./lines";

export const PAINTING_AND_PAPER = {
  rangoli: lines(`
Every morning before six I draw one before our own door. | हर सुबह छह से पहले अपने द्वार पर एक बनती है।
I use rice flour, so that ants and sparrows eat too. | चावल का आटा लेते हैं, ताकि चींटी और चिड़िया भी खाएँ।
I count dots, not metres; the largest had two thousand. | हम मीटर नहीं, बिंदु गिनते हैं; सबसे बड़ी में दो हज़ार थे।
The line must not break until it meets its beginning. | रेखा अपने आरंभ से मिलने तक टूटनी नहीं चाहिए।
Colours are from flowers, turmeric and brick. | रंग फूल, हल्दी और ईंट के हैं।`),
  madhubani: lines(`
My grandmother painted walls for weddings; I paint them on paper too. | दादी शादियों में दीवार पर बनाती थीं; अब काग़ज़ पर भी बनता है।
No empty space stays: where nothing is, a flower grows. | ख़ाली जगह नहीं छूटती: जहाँ कुछ नहीं, वहाँ फूल उग आता है।
Black comes from the lamp, yellow from turmeric, green from beans. | काला दीये से, पीला हल्दी से, हरा सेम के पत्ते से।
Each fish and each parrot has its meaning, and I tell it while I draw. | हर मछली और तोते का अर्थ है, जो बनाते-बनाते बताते हैं।
I draw straight with the pen, without pencil. | सीधे क़लम से बनाते हैं, पेंसिल नहीं लगती।`),
  warli: lines(`
We paint weddings first; without the marriage square nobody may marry. | पहले विवाह चौक बनता है; उसके बिना शादी नहीं होती।
The white is rice, the red is our own earth. | सफ़ेदी चावल की है और लाल हमारी अपनी मिट्टी।
People dance in a spiral because life has no first and no last. | लोग गोल घूमकर नाचते हैं, क्योंकि जीवन में न पहला है न आख़िरी।
I paint what I see: the train, the phone tower and the toddy palm. | जो दिखता है वही बनता है: रेल, टावर और ताड़ का पेड़।
In the rains we plant rice, from October we paint. | बरसात में धान रोपते हैं, अक्तूबर से चित्र बनाते हैं।`),
  pattachitra: lines(`
Old cloth, tamarind paste and chalk become a board as hard as leather. | पुराना कपड़ा, इमली की लेई और खड़िया मिलकर चमड़े-सा पट बनाते हैं।
White is ground shell, and it takes a week. | सफ़ेद रंग शंख पीसकर बनता है, एक हफ़्ता लगता है।
In our street every house paints. | हमारी गली में हर घर चित्र बनाता है।
When I show a scroll, I sing it. | पट दिखाते हैं तो गाकर दिखाते हैं।
The border is drawn first and the eyes last. | किनारी सबसे पहले बनती है, आँखें सबसे बाद।`),
  "miniature-painting": lines(`
The finest brush has four hairs from a squirrel's tail, found and not taken. | सबसे महीन कूची में गिलहरी के चार झड़े बाल होते हैं।
I paint on paper older than my house. | हमारे घर से भी पुराने काग़ज़ पर चित्र बनते हैं।
The blue is a stone, and one spoon of it costs a day. | नीला रंग पत्थर है, एक चम्मच में दिन भर लगता है।
I burnish each layer with an agate until it shines. | हर परत को अक़ीक़ से घोटते हैं, जब तक चमक न आए।
One face, three centimetres high, takes me two days. | तीन सेंटीमीटर का एक चेहरा दो दिन लेता है।`),
  "kite-making": lines(`
From June we cut paper, and by January the house is full to the roof. | जून से काग़ज़ काटते हैं, जनवरी तक घर छत तक भर जाता है।
I balance each kite on one finger before it leaves. | हर पतंग जाने से पहले एक उँगली पर तौली जाती है।
We sell cotton thread only. Glass and nylon kill birds. | केवल सूती डोर बेचते हैं। काँच और नायलॉन से पंछी मरते हैं।
My mother pastes, my brother bends the bamboo, I cut. | माँ चिपकाती हैं, भाई बाँस मोड़ता है, कटाई मेरे हाथ।
My smallest kite is a stamp and it flies. | सबसे छोटी पतंग डाक टिकट जितनी है और उड़ती है।`),
};
