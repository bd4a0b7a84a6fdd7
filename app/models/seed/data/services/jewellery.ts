import { PREPARE } from "./prepare";
import { service } from "./service-template";

export const JEWELLERY = [
  service("jewel-earrings", ["from", 1800, 3500, 30, "wv", 2],
    ["Silver earrings to order", "ऑर्डर पर चाँदी की बालियाँ"],
    ["Drawn with you, made at the bench, ready in two weeks.", "नमूना आपके साथ, दो हफ़्ते में तैयार।"], PREPARE.pictures),
  service("jewel-lesson", ["per_person", 1600, 2800, 240, "w", 3],
    ["Make your own ring", "अपनी अँगूठी बनाएँ"],
    ["Saw, bend, solder and polish one silver ring.", "काटिए, मोड़िए, जोड़िए और चमकाइए, चाँदी की एक अँगूठी।"], PREPARE.nothing),
  service("jewel-wedding", ["from", 9500, 15000, 60, "hw", 5],
    ["Set for the bride", "दुल्हन का सेट"],
    ["Necklace and earrings chosen with the family. Metal is weighed before you.", "हार और बालियाँ परिवार के साथ तय। धातु आपके सामने तुलती है।"], PREPARE.pictures),
  service("jewel-repair", ["from", 350, 700, 45, "hw", 2],
    ["Repair and polish", "मरम्मत और पॉलिश"],
    ["Broken links, loose stones, lost hooks. Done while you wait.", "टूटी कड़ी, ढीला नग, खोया हुक। सामने ही ठीक।"], PREPARE.piece),
  service("jewel-old-silver", ["from", 1400, 2400, 60, "w", 2],
    ["New from old silver", "पुरानी चाँदी से नया"],
    ["Your silver is tested, melted and made again before your eyes.", "आपकी चाँदी परखकर, गलाकर सामने फिर गढ़ते हैं।"], PREPARE.piece),
  service("jewel-visit", ["per_person", 350, 600, 60, "w", 6],
    ["An hour at the bench", "कारीगर के साथ एक घंटा"],
    ["See wire drawn finer than a hair, and try it.", "बाल से पतला तार खिंचते देखिए और ख़ुद आज़माइए।"], PREPARE.nothing),
];
