import { lines } from "./lines";

export const CLOTH = {
  "block-printing": lines(`
Our oldest block is from 1910 and still prints straight. | हमारा सबसे पुराना ठप्पा 1910 का है और आज भी सीधा छापता है।
Iron, jaggery and rain make our black. | लोहा, गुड़ और बारिश का पानी मिलकर हमारा काला बनाते हैं।
One cloth meets the river sixteen times before it is done. | एक कपड़ा पूरा होने तक सोलह बार पानी देखता है।
We print by eye, and a small slip shows it is by hand. | नज़र से छापते हैं; ज़रा-सी चूक ही हाथ का काम बताती है।
Indigo is our mother colour; the vat is never left alone. | नील हमारा असली रंग है; उसका कुंड अकेला नहीं छोड़ते।`),
  "handloom-weaving": lines(`
Four people make one saree: dyer, winder, weaver and the child who fetches. | एक साड़ी में चार लोग लगते हैं: रँगरेज़, भरने वाला, बुनकर और दौड़ने वाला बच्चा।
The loom stands in a pit, so the thread stays damp and strong. | करघा गड्ढे में है, ताकि धागा नम और मज़बूत रहे।
I can read a border like others read a book. | किनारी हम वैसे पढ़ लेते हैं जैसे लोग किताब।
We weave two hands of cloth on a good day. | अच्छे दिन में दो हाथ कपड़ा बुनता है।
Our silk is weighed before you, and the zari is tested. | रेशम आपके सामने तुलता है और ज़री परखी जाती है।`),
  embroidery: lines(`
Thirty-two stitches are in my hands and I use nine every day. | बत्तीस टाँके हाथ में हैं, नौ रोज़ काम आते हैं।
We sit on the roof in winter and in the doorway in summer. | सर्दी में छत पर और गर्मी में दहलीज़ पर बैठकर काढ़ते हैं।
The back of the cloth is as clean as the front. | कपड़े की उल्टी तरफ़ भी सीधी जैसी साफ़ होती है।
Eleven women work with me and each is paid by the piece, the same day. | ग्यारह महिलाएँ साथ हैं, हर एक को उसी दिन मेहनत का दाम मिलता है।
My first piece was my own wedding cloth. | पहला काम घर की शादी का कपड़ा था।`),
  "carpet-weaving": lines(`
A carpet of two metres holds half a million knots. | दो मीटर के कालीन में पाँच लाख गाँठें होती हैं।
Someone sings the colours and everyone ties. | एक आदमी रंग बोलता है और सब गाँठ बाँधते हैं।
No child works on our looms. You are free to come and see. | हमारे करघे पर कोई बच्चा काम नहीं करता। आकर देख सकते हैं।
We dye wool with madder, walnut and indigo. | ऊन मजीठ, अख़रोट और नील से रँगते हैं।
Our dhurries have no wrong side. | हमारी दरी की कोई उल्टी तरफ़ नहीं होती।`),
  "bamboo-and-cane": lines(`
We cut bamboo only in the dark half of the winter month, so no worm comes. | बाँस जाड़े के कृष्ण पक्ष में ही काटते हैं, ताकि घुन न लगे।
My baskets carry fish, rice and sometimes babies. | हमारी टोकरियों में मछली, चावल और कभी-कभी बच्चे भी जाते हैं।
Nothing is thrown away: the thin peel becomes a broom. | कुछ फेंकते नहीं: पतली छीलन से झाड़ू बनती है।
A chair of cane weighs two kilos and holds a wrestler. | बेंत की कुर्सी दो किलो की होती है और पहलवान को सँभाल लेती है।
Seven families of our village weave together. | हमारे गाँव के सात परिवार मिलकर बुनते हैं।`),
  leather: lines(`
The leather is tanned with babool bark, and smells of wood. | चमड़ा बबूल की छाल से पकता है, उसमें लकड़ी की महक है।
Left and right are the same when new; your feet decide. | नई जूती में दायाँ-बायाँ एक होता है; फ़र्क़ आपके पैर करते हैं।
I sew with cotton thread and beeswax, no glue. | सूती धागे और मोम से सिलते हैं, गोंद नहीं लगाते।
Shoes from our bench come back after ten years for new soles. | हमारी जूतियाँ दस साल बाद बस नए तले के लिए लौटती हैं।
My aunt embroiders the top, I close the seam. | ऊपर की कढ़ाई चाची करती हैं, सिलाई हम पूरी करते हैं।`),
};
