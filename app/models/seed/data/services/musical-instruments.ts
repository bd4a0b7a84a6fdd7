import { PREPARE } from "./prepare";
import { service } from "./service-template";

export const MUSICAL_INSTRUMENTS = [
  service("music-tune", ["fixed", 500, 950, 60, "hw", 2],
    ["Tuning and care", "सुर मिलाना और देखभाल"],
    ["Strings, skins and pegs checked and brought to pitch.", "तार, चमड़ा और खूँटियाँ देखकर सुर में लाते हैं।"], PREPARE.piece),
  service("music-repair", ["from", 1400, 2800, 120, "w", 2],
    ["Repair of an instrument", "वाद्य की मरम्मत"],
    ["Cracks, frets, new skin. You get a price before we open it.", "दरार, परदे, नया चमड़ा। खोलने से पहले दाम बताते हैं।"], PREPARE.piece),
  service("music-make-flute", ["per_person", 700, 1200, 150, "w", 6],
    ["Make a simple flute", "सादी बाँसुरी बनाएँ"],
    ["Choose the reed, burn the holes, play the first tune.", "बाँस चुनिए, छेद दागिए, पहली धुन बजाइए।"], PREPARE.nothing),
  service("music-order", ["from", 9000, 15000, 60, "wv", 2],
    ["An instrument to order", "ऑर्डर पर वाद्य"],
    ["Wood, gourd and voice chosen with you; ready in ten weeks.", "लकड़ी, तूँबा और आवाज़ साथ चुनते हैं; दस हफ़्ते में तैयार।"], PREPARE.nothing),
  service("music-visit", ["per_person", 300, 550, 60, "w", 8],
    ["Hear how it is made", "सुनिए, कैसे बनता है"],
    ["From log to first note, in an hour.", "एक घंटे में लट्ठे से पहले सुर तक।"], PREPARE.nothing),
  service("music-choose", ["fixed", 400, 750, 45, "wv", 2],
    ["Help to choose your first one", "पहला वाद्य चुनने में मदद"],
    ["For children and beginners, with honest prices.", "बच्चों और नए सीखने वालों के लिए, सही दाम के साथ।"], PREPARE.paperAndNet),
];
