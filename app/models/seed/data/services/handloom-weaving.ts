import { PREPARE } from "./prepare";
import { service } from "./service-template";

export const HANDLOOM_WEAVING = [
  service("weave-visit", ["per_person", 400, 700, 90, "w", 10],
    ["See the loom at work", "चलता करघा देखिए"],
    ["From thread to cloth, with time to try the shuttle yourself.", "धागे से कपड़े तक, और ढरकी ख़ुद चलाकर देखिए।"], PREPARE.nothing),
  service("weave-lesson", ["per_person", 1200, 2000, 240, "w", 4],
    ["Half a day on the loom", "करघे पर आधा दिन"],
    ["Weave one hand of cloth and take it with you.", "एक हाथ कपड़ा बुनिए और साथ ले जाइए।"], PREPARE.nothing),
  service("weave-saree", ["from", 7500, 14000, 60, "wv", 4],
    ["A saree to order", "ऑर्डर पर साड़ी"],
    ["We choose yarn, border and colours together, then six weeks of weaving.", "धागा, किनारी और रंग साथ चुनते हैं, फिर छह हफ़्ते बुनाई।"], PREPARE.pictures),
  service("weave-stole", ["fixed", 1800, 3200, 45, "wv", 2],
    ["A stole in your colours", "आपके रंगों में स्टोल"],
    ["Two metres in cotton or silk, ready in two weeks.", "सूत या रेशम में दो मीटर, दो हफ़्ते में तैयार।"], PREPARE.pictures),
  service("weave-small-loom", ["fixed", 2400, 3800, 120, "h", 6],
    ["Small looms at your home", "आपके घर पर छोटे करघे"],
    ["Six table looms, yarn and patience brought along.", "मेज़ पर चलने वाले छह करघे और धागा साथ लाते हैं।"], PREPARE.brightTable),
  service("weave-repair", ["from", 900, 1800, 30, "hw", 1],
    ["Saree repair", "साड़ी की मरम्मत"],
    ["Torn threads are rewoven so that the place is hard to find.", "टूटे धागे ऐसे बुनते हैं कि जगह पहचान में न आए।"], PREPARE.piece),
];
