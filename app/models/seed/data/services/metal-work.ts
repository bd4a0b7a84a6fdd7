import { PREPARE } from "./prepare";
import { service } from "./service-template";

export const METAL_WORK = [
  service("metal-cast", ["per_person", 1400, 2400, 360, "w", 6],
    ["Cast your own pendant", "अपना लटकन ढालें"],
    ["Wax thread, clay mould and hot brass, in one day.", "मोम का धागा, मिट्टी का साँचा और पिघला पीतल, एक दिन में।"], PREPARE.oldClothes),
  service("metal-beat", ["per_person", 700, 1200, 120, "w", 6],
    ["Beat a copper bowl", "ताँबे का कटोरा पीटें"],
    ["Hammer a small bowl into shape and take it home.", "छोटा कटोरा पीटकर गढ़िए और घर ले जाइए।"], PREPARE.nothing),
  service("metal-lamp", ["fixed", 3200, 5500, 45, "wv", 2],
    ["Brass lamp to order", "ऑर्डर पर पीतल का दीपक"],
    ["A standing lamp, cast and polished in four weeks.", "खड़ा दीपक, चार हफ़्ते में ढला और चमका हुआ।"], PREPARE.pictures),
  service("metal-tin", ["from", 600, 1200, 60, "hw", 2],
    ["Tinning of your vessels", "बर्तनों पर क़लई"],
    ["Up to ten brass and copper vessels, made bright and safe inside.", "पीतल-ताँबे के दस बर्तन तक, भीतर से चमके और सुरक्षित।"], PREPARE.openAir),
  service("metal-figure", ["from", 6500, 12000, 60, "wv", 3],
    ["A cast figure", "ढली हुई मूर्ति"],
    ["Made once from its own wax, so no two are alike.", "हर मूर्ति का अपना मोम, इसलिए दो एक जैसी नहीं।"], PREPARE.pictures),
  service("metal-demo", ["fixed", 3500, 6000, 120, "h", 30],
    ["Casting shown at your school", "आपके स्कूल में ढलाई"],
    ["Small furnace, safe distance, and a bell to keep.", "छोटी भट्ठी, सुरक्षित दूरी, और एक घंटी स्कूल के लिए।"], PREPARE.openAir),
];
