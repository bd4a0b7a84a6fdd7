import { PREPARE } from "./prepare";
import { service } from "./service-template";

export const BAMBOO_AND_CANE = [
  service("bamboo-basket", ["per_person", 500, 850, 150, "hw", 8],
    ["Weave a basket", "एक टोकरी बुनें"],
    ["Split bamboo is ready; you weave, we help with the rim.", "बाँस की खपच्ची तैयार; आप बुनिए, किनारा हम सँभालेंगे।"], PREPARE.cleanFloor),
  service("bamboo-day", ["per_person", 1200, 2000, 360, "w", 6],
    ["From grove to basket", "बाँस के झुरमुट से टोकरी तक"],
    ["Choose, cut and split a bamboo, then weave with it.", "बाँस चुनिए, काटिए, चीरिए, फिर बुनिए।"], PREPARE.oldClothes),
  service("bamboo-chair", ["from", 3000, 5500, 45, "wv", 2],
    ["A cane chair to order", "ऑर्डर पर बेंत की कुर्सी"],
    ["Made to your height, ready in three weeks.", "आपकी ऊँचाई पर बनी, तीन हफ़्ते में तैयार।"], PREPARE.sizes),
  service("bamboo-reweave", ["from", 900, 1600, 120, "h", 2],
    ["New cane for old chairs", "पुरानी कुर्सियों पर नई बेंत"],
    ["Seat and back woven again at your home.", "बैठक और पीठ आपके घर पर फिर बुनते हैं।"], PREPARE.openAir),
  service("bamboo-lamp", ["fixed", 950, 1700, 30, "wv", 2],
    ["Two bamboo lamps", "बाँस के दो लैंप"],
    ["Woven shades with holder and wire.", "बुने हुए शेड, होल्डर और तार के साथ।"], PREPARE.pictures),
  service("bamboo-stage", ["from", 9500, 15000, 120, "h", 4],
    ["Bamboo gate for an event", "समारोह के लिए बाँस का द्वार"],
    ["Designed with you, put up and taken down by us.", "नमूना आपके साथ, लगाना और उतारना हमारा काम।"], PREPARE.sizes),
];
