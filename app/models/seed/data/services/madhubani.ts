import { PREPARE } from "./prepare";
import { service } from "./service-template";

export const MADHUBANI = [
  service("madhubani-lesson", ["per_person", 600, 1000, 120, "hwv", 8],
    ["Paint your first fish", "पहली मछली बनाएँ"],
    ["Double lines, bamboo pen and colours from flowers.", "दोहरी रेखा, बाँस की क़लम और फूलों के रंग।"], PREPARE.brightTable),
  service("madhubani-wall", ["from", 7500, 14000, 420, "h", 4],
    ["Paint your wall", "आपकी दीवार पर चित्र"],
    ["A tree, a wedding or a story, one wall in one day.", "पेड़, विवाह या कथा, एक दिन में एक दीवार।"], PREPARE.dryWall),
  service("madhubani-painting", ["from", 2500, 5500, 30, "wv", 2],
    ["A painting to order", "ऑर्डर पर चित्र"],
    ["On handmade paper, 40 × 55 cm, in three weeks.", "हाथ के काग़ज़ पर, 40 × 55 सेमी, तीन हफ़्ते में।"], PREPARE.pictures),
  service("madhubani-saree", ["fixed", 4500, 8000, 45, "wv", 2],
    ["Hand-painted saree", "हाथ से रँगी साड़ी"],
    ["Border and pallu painted on silk or cotton.", "रेशम या सूत पर किनारी और पल्लू रँगते हैं।"], PREPARE.ownCloth),
  service("madhubani-day", ["per_person", 1400, 2300, 300, "w", 6],
    ["A day in our courtyard", "हमारे आँगन में एक दिन"],
    ["Make colours from flowers and soot, paint, and eat with us.", "फूल और काजल से रंग बनाइए, चित्र बनाइए, साथ खाइए।"], PREPARE.nothing),
  service("madhubani-cards", ["fixed", 1600, 2800, 30, "v", 2],
    ["Fifty wedding cards", "शादी के पचास कार्ड"],
    ["One drawing of yours, each card coloured by hand.", "आपका एक चित्र, हर कार्ड हाथ से रँगा।"], PREPARE.pictures),
];
