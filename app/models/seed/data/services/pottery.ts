import { PREPARE } from "./prepare";
import { service } from "./service-template";

export const POTTERY = [
  service("pottery-home", ["fixed", 1800, 2800, 120, "h", 6],
    ["Pottery at your home", "आपके घर पर चाक"],
    ["Wheel, clay and aprons brought along.", "चाक, मिट्टी और एप्रन हम साथ लाते हैं।"], PREPARE.tableAndWater),
  service("pottery-morning", ["per_person", 900, 1400, 240, "w", 8],
    ["A morning in the workshop", "कार्यशाला में एक सुबह"],
    ["Dig, knead, throw, fire.", "मिट्टी खोदिए, गूँधिए, गढ़िए, पकाइए।"], PREPARE.oldClothes),
  service("pottery-plaque", ["fixed", 3500, 5500, 60, "wv", 2],
    ["Terracotta plaque to order", "ऑर्डर पर मिट्टी की पट्टिका"],
    ["Your house name or a local god, 30 × 45 cm, in 3 weeks.", "घर का नाम या कुल देवता, 30 × 45 सेमी, 3 हफ़्ते में।"], PREPARE.pictures),
  service("pottery-wedding", ["fixed", 9000, 14000, 60, "hw", 4],
    ["Wedding pots", "शादी के कलश"],
    ["21 painted kalash with lids. Delivered within 100 km.", "ढक्कन वाले 21 रँगे कलश। 100 किमी तक पहुँचाते हैं।"], PREPARE.pictures),
  service("pottery-first-pot", ["per_person", 450, 800, 60, "w", 6],
    ["Your first pot", "आपका पहला घड़ा"],
    ["One hour on the wheel, and the pot is yours.", "एक घंटा चाक पर, और घड़ा आपका।"], PREPARE.oldClothes),
  service("pottery-lamps", ["from", 1500, 2500, 45, "wv", 4],
    ["Lamps for Diwali", "दीवाली के दीये"],
    ["100 hand-made diyas, painted in the colours you choose.", "हाथ के बने 100 दीये, आपकी पसंद के रंगों में।"], PREPARE.pictures),
];
