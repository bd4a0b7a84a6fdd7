import { PREPARE } from "./prepare";
import { service } from "./service-template";

export const BIDRI = [
  service("bidri-lesson", ["per_person", 1200, 2000, 180, "w", 4],
    ["Inlay silver wire", "चाँदी का तार जड़ें"],
    ["Cut a groove, press in the wire and blacken your own tile.", "नाली काटिए, तार दबाइए और अपनी पट्टी काली कीजिए।"], PREPARE.nothing),
  service("bidri-visit", ["per_person", 350, 600, 60, "w", 8],
    ["See all eight steps", "आठों चरण देखिए"],
    ["From casting to the soil of the fort that turns it black.", "ढलाई से क़िले की मिट्टी तक, जो इसे काला करती है।"], PREPARE.nothing),
  service("bidri-vase", ["from", 4500, 8500, 45, "wv", 2],
    ["A vase to order", "ऑर्डर पर गुलदान"],
    ["Choose shape and pattern, ready in five weeks.", "आकार और नक़्श चुनिए, पाँच हफ़्ते में तैयार।"], PREPARE.pictures),
  service("bidri-box", ["fixed", 2400, 3800, 30, "wv", 2],
    ["Small box with your initials", "नाम के अक्षर वाली डिबिया"],
    ["Silver letters on black, in Latin, Hindi or Urdu.", "काले पर चाँदी के अक्षर, हिन्दी, उर्दू या अंग्रेज़ी में।"], PREPARE.pictures),
  service("bidri-earrings", ["fixed", 1200, 2200, 30, "wv", 2],
    ["Earrings and cuff links", "बालियाँ और कफ़ लिंक"],
    ["A light pair in the pattern you choose.", "आपके चुने नक़्श में हल्की जोड़ी।"], PREPARE.pictures),
  service("bidri-polish", ["from", 500, 950, 60, "hw", 2],
    ["Old bidri made new", "पुरानी बीदरी फिर नई"],
    ["Cleaning, new black and lost silver put back.", "सफ़ाई, नया काला रंग और निकली चाँदी फिर जड़ना।"], PREPARE.piece),
];
