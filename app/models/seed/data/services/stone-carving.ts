import { PREPARE } from "./prepare";
import { service } from "./service-template";

export const STONE_CARVING = [
  service("stone-lesson", ["per_person", 900, 1500, 180, "w", 4],
    ["Carve a stone leaf", "पत्थर पर एक पत्ता"],
    ["Soft stone, small tools and goggles are ready for you.", "नरम पत्थर, छोटे औज़ार और चश्मा तैयार मिलेगा।"], PREPARE.oldClothes),
  service("stone-visit", ["per_person", 300, 550, 60, "w", 10],
    ["Walk through the stone yard", "पत्थर के अहाते की सैर"],
    ["See blocks become figures, and ask everything.", "शिला से मूर्ति बनते देखिए और सब पूछिए।"], PREPARE.nothing),
  service("stone-murti", ["from", 9000, 15000, 60, "wv", 4],
    ["A figure for your shrine", "पूजा घर के लिए मूर्ति"],
    ["Carved by measure from one piece, about 30 cm high.", "शास्त्र के नाप से, एक ही पत्थर से, क़रीब 30 सेमी।"], PREPARE.pictures),
  service("stone-inlay", ["fixed", 3500, 6000, 45, "wv", 2],
    ["Inlaid marble plate", "जड़ाऊ संगमरमर की थाली"],
    ["Flowers of coloured stone set into white marble.", "सफ़ेद संगमरमर में रंगीन पत्थर के फूल।"], PREPARE.pictures),
  service("stone-nameplate", ["fixed", 2200, 3800, 45, "hwv", 2],
    ["House name in stone", "पत्थर पर घर का नाम"],
    ["Letters cut by hand, in any script, ready to fix.", "किसी भी लिपि में हाथ से खुदे अक्षर, लगाने को तैयार।"], PREPARE.sizes),
  service("stone-repair", ["from", 1800, 3000, 120, "h", 3],
    ["Repair at your home", "आपके घर पर मरम्मत"],
    ["Chipped steps, basins and figures are mended on the spot.", "टूटी सीढ़ी, हौज़ और मूर्ति वहीं ठीक करते हैं।"], PREPARE.piece),
];
