import { PREPARE } from "./prepare";
import { service } from "./service-template";

export const CARPET_WEAVING = [
  service("carpet-knots", ["per_person", 500, 900, 120, "w", 6],
    ["Tie a hundred knots", "सौ गाँठें बाँधें"],
    ["Read the map, choose the wool, beat the row.", "नक़्शा पढ़िए, ऊन चुनिए, पंक्ति ठोंकिए।"], PREPARE.nothing),
  service("carpet-visit", ["per_person", 250, 450, 60, "w", 10],
    ["See a carpet grow", "कालीन बनते देखिए"],
    ["Loom, dyes and washing, with tea.", "करघा, रँगाई और धुलाई, चाय के साथ।"], PREPARE.nothing),
  service("carpet-dhurrie", ["from", 2800, 5200, 45, "hwv", 3],
    ["A dhurrie to order", "ऑर्डर पर दरी"],
    ["Cotton or wool, 120 × 180 cm, in four weeks.", "सूत या ऊन, 120 × 180 सेमी, चार हफ़्ते में।"], PREPARE.sizes),
  service("carpet-order", ["from", 9500, 15000, 60, "hwv", 3],
    ["A knotted carpet", "गाँठ वाला कालीन"],
    ["This pays the drawing and the first yarn; the rest is agreed after.", "इससे नक़्शा और पहला ऊन; बाक़ी बाद में तय होता है।"], PREPARE.sizes),
  service("carpet-repair", ["from", 1500, 2800, 120, "hw", 2],
    ["Repair of an old carpet", "पुराने कालीन की मरम्मत"],
    ["Fringes, holes and moth bites, knotted again.", "झालर, छेद और कीड़े के निशान फिर गाँठते हैं।"], PREPARE.piece),
  service("carpet-wash", ["fixed", 900, 1600, 90, "h", 2],
    ["Carpet wash at home", "घर पर कालीन धुलाई"],
    ["Soap nut and cold water, dried flat in the shade.", "रीठा और ठंडा पानी, छाया में फैलाकर सुखाते हैं।"], PREPARE.openAir),
];
