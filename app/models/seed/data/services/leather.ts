import { PREPARE } from "./prepare";
import { service } from "./service-template";

export const LEATHER = [
  service("leather-shoes", ["from", 1200, 2200, 45, "hw", 2],
    ["Shoes made to your foot", "आपके पैर की जूती"],
    ["We draw your foot and sew the pair by hand in two weeks.", "पैर का नक़्शा लेते हैं, दो हफ़्ते में हाथ से सिलते हैं।"], PREPARE.bodySize),
  service("leather-lesson", ["per_person", 900, 1500, 180, "w", 5],
    ["Sew a small purse", "छोटा बटुआ सिलें"],
    ["Cut, punch and stitch; you take the purse home.", "काटिए, छेदिए, सिलिए; बटुआ आपका।"], PREPARE.nothing),
  service("leather-bag", ["fixed", 2600, 4500, 45, "wv", 2],
    ["A bag for every day", "रोज़ का थैला"],
    ["Plant-tanned leather, your size, with inside pockets.", "वनस्पति से पका चमड़ा, आपके नाप का, भीतर जेबें।"], PREPARE.pictures),
  service("leather-repair", ["from", 400, 800, 60, "hw", 2],
    ["Repair and oil", "मरम्मत और तेल"],
    ["Bags, belts and sandals sewn again and oiled.", "थैले, पेटी और चप्पल फिर सिलकर तेल लगाते हैं।"], PREPARE.piece),
  service("leather-family", ["fixed", 4800, 8000, 60, "h", 8],
    ["Jutti for the whole wedding", "पूरी शादी की जूतियाँ"],
    ["We come once, measure everyone and bring six pairs.", "एक बार आकर सबका नाप, फिर छह जोड़ियाँ।"], PREPARE.bodySize),
  service("leather-puppet", ["per_person", 500, 900, 120, "hw", 10],
    ["Cut a shadow puppet", "छाया कठपुतली काटें"],
    ["Draw, cut and move a puppet behind the lamp.", "बनाइए, काटिए और दीये के पीछे नचाइए।"], PREPARE.adults),
];
