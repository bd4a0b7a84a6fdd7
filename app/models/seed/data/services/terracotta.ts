import { PREPARE } from "./prepare";
import { service } from "./service-template";

export const TERRACOTTA = [
  service("terra-horse", ["per_person", 600, 1000, 150, "w", 8],
    ["Make a clay horse", "मिट्टी का घोड़ा बनाएँ"],
    ["Coil, pinch and join. We fire it and keep it for you.", "बत्ती, चुटकी और जोड़। पकाकर आपके लिए रखते हैं।"], PREPARE.oldClothes),
  service("terra-home", ["fixed", 1800, 3000, 120, "h", 10],
    ["Clay for children at home", "बच्चों के लिए घर पर मिट्टी"],
    ["Clay and boards brought along. Animals, lamps and faces.", "मिट्टी और पटरे लाते हैं। जानवर, दीये और चेहरे।"], PREPARE.tableAndWater),
  service("terra-idol", ["from", 2500, 5000, 45, "hwv", 3],
    ["Idol for a festival", "त्योहार की मूर्ति"],
    ["Unbaked clay and plant colours that dissolve in water.", "कच्ची मिट्टी और वनस्पति रंग, जो पानी में घुल जाएँ।"], PREPARE.pictures),
  service("terra-panel", ["from", 7500, 13000, 90, "hv", 3],
    ["Story panel for a wall", "दीवार के लिए कथा पट्टिका"],
    ["A scene of your choice in eight baked tiles.", "आपकी चुनी कथा, पकी मिट्टी के आठ टुकड़ों में।"], PREPARE.sizes),
  service("terra-planters", ["fixed", 1400, 2400, 30, "wv", 2],
    ["Six planters with faces", "चेहरे वाले छह गमले"],
    ["No two alike, with a hole and a plate below.", "हर एक अलग, नीचे छेद और तश्तरी के साथ।"], PREPARE.nothing),
  service("terra-jewellery", ["per_person", 450, 800, 120, "hw", 8],
    ["Clay jewellery lesson", "मिट्टी के गहने बनाना सीखें"],
    ["Beads and earrings, shaped by hand and painted.", "हाथ से बने, रँगे मोती और बालियाँ।"], PREPARE.brightTable),
];
