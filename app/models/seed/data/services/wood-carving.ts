import { PREPARE } from "./prepare";
import { service } from "./service-template";

export const WOOD_CARVING = [
  service("wood-first-cut", ["per_person", 800, 1400, 180, "w", 5],
    ["Carve a small block", "लकड़ी का छोटा ठप्पा तराशें"],
    ["Learn to hold the chisel and carve one flower.", "छेनी पकड़ना सीखिए और एक फूल तराशिए।"], PREPARE.nothing),
  service("wood-nameplate", ["fixed", 1800, 3200, 45, "wv", 2],
    ["Name plate for your door", "दरवाज़े की नाम पट्टी"],
    ["Your name in any script, carved and oiled, in two weeks.", "किसी भी लिपि में आपका नाम, दो हफ़्ते में।"], PREPARE.sizes),
  service("wood-door", ["from", 12000, 15000, 120, "h", 4],
    ["Carved door or panel", "नक्काशीदार दरवाज़ा या पल्ला"],
    ["We measure at your home and draw the pattern with you.", "घर आकर नाप लेते हैं और नमूना साथ बनाते हैं।"], PREPARE.sizes),
  service("wood-toys", ["per_person", 400, 700, 90, "hw", 10],
    ["Paint wooden toys", "लकड़ी के खिलौने रँगें"],
    ["Turned toys and safe colours for children from six years.", "छह साल से बड़े बच्चों के लिए खिलौने और सुरक्षित रंग।"], PREPARE.adults),
  service("wood-repair", ["from", 1200, 2200, 90, "hw", 2],
    ["Repair of old carving", "पुरानी नक्काशी की मरम्मत"],
    ["Broken corners are cut new and stained to match.", "टूटे कोने नए बनाकर उसी रंग में मिलाते हैं।"], PREPARE.piece),
  service("wood-box", ["fixed", 2400, 4200, 30, "wv", 2],
    ["A box for a wedding", "शादी का डिब्बा"],
    ["A carved box with the two names inside the lid.", "नक्काशीदार डिब्बा, ढक्कन के भीतर दोनों नाम।"], PREPARE.pictures),
];
