import { PREPARE } from "./prepare";
import { service } from "./service-template";

export const BLUE_POTTERY = [
  service("blue-paint-tile", ["per_person", 600, 1000, 90, "w", 10],
    ["Paint a tile", "एक टाइल रँगें"],
    ["Cobalt, turquoise and a squirrel brush. Fired and sent after.", "कोबाल्ट, फ़िरोज़ी और महीन कूची। पकाकर भेजते हैं।"], PREPARE.nothing),
  service("blue-day", ["per_person", 1600, 2600, 300, "w", 6],
    ["From quartz dough to plate", "पत्थर के आटे से प्लेट तक"],
    ["Press, dry, paint and glaze one plate of your own.", "अपनी एक प्लेट दबाइए, सुखाइए, रँगिए और चमकाइए।"], PREPARE.oldClothes),
  service("blue-home", ["fixed", 2600, 4200, 120, "h", 8],
    ["Tile painting at your home", "आपके घर पर टाइल रँगाई"],
    ["Eight tiles and colours brought along, fired by us.", "आठ टाइलें और रंग लाते हैं, पकाते हम हैं।"], PREPARE.brightTable),
  service("blue-wall", ["from", 8500, 14000, 90, "hv", 3],
    ["Tiles for your wall", "आपकी दीवार के लिए टाइलें"],
    ["A panel of 24 tiles, drawn for the place.", "जगह देखकर बनी 24 टाइलों की पट्टी।"], PREPARE.sizes),
  service("blue-dinner-set", ["fixed", 5500, 9000, 45, "wv", 2],
    ["Six plates and six bowls", "छह प्लेटें, छह कटोरे"],
    ["Your choice of flower, ready in five weeks. For display and dry food.", "फूल आपकी पसंद का, पाँच हफ़्ते में। सजावट और सूखे खाने के लिए।"], PREPARE.pictures),
  service("blue-knobs", ["fixed", 900, 1500, 30, "wv", 2],
    ["Twelve drawer knobs", "दराज़ की बारह घुंडियाँ"],
    ["Painted by hand, with screws, in your colours.", "हाथ से रँगी, पेंच के साथ, आपके रंगों में।"], PREPARE.pictures),
];
