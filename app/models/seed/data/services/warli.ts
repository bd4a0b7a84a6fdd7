import { PREPARE } from "./prepare";
import { service } from "./service-template";

export const WARLI = [
  service("warli-lesson", ["per_person", 500, 850, 90, "hwv", 10],
    ["Circle, triangle, line", "गोला, तिकोन, रेखा"],
    ["With three shapes you draw a whole village.", "तीन आकारों से पूरा गाँव बन जाता है।"], PREPARE.brightTable),
  service("warli-wall", ["from", 6500, 12000, 420, "h", 4],
    ["Warli on your wall", "आपकी दीवार पर वारली"],
    ["Red earth ground and rice white, one wall in one day.", "गेरू की ज़मीन, चावल की सफ़ेदी, एक दिन में एक दीवार।"], PREPARE.dryWall),
  service("warli-village", ["per_person", 1100, 1800, 360, "w", 8],
    ["A day in the village", "गाँव में एक दिन"],
    ["Walk the fields you then paint. Lunch is included.", "जिन खेतों में घूमे, वही चित्र में। खाना साथ।"], PREPARE.nothing),
  service("warli-canvas", ["from", 2200, 4500, 30, "wv", 2],
    ["A canvas to order", "ऑर्डर पर कैनवस"],
    ["A dance, a harvest or your own family, 45 × 60 cm.", "नाच, फ़सल या आपका परिवार, 45 × 60 सेमी।"], PREPARE.pictures),
  service("warli-school", ["fixed", 2500, 4200, 120, "h", 30],
    ["Warli with a class", "कक्षा के साथ वारली"],
    ["One long paper, thirty children, one story.", "एक लंबा काग़ज़, तीस बच्चे, एक कथा।"], PREPARE.adults),
  service("warli-pots", ["fixed", 1200, 2000, 45, "wv", 2],
    ["Six painted pots", "रँगे हुए छह घड़े"],
    ["White figures on red clay, for the garden or a gift.", "लाल मिट्टी पर सफ़ेद आकृतियाँ, बग़ीचे या उपहार के लिए।"], PREPARE.pictures),
];
