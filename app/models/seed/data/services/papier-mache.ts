import { PREPARE } from "./prepare";
import { service } from "./service-template";

export const PAPIER_MACHE = [
  service("mache-paint", ["per_person", 600, 1000, 120, "w", 6],
    ["Paint a small box", "छोटा डिब्बा रँगें"],
    ["A ready box, fine brushes and one chinar leaf.", "तैयार डिब्बा, महीन कूचियाँ और एक चिनार का पत्ता।"], PREPARE.nothing),
  service("mache-mask", ["per_person", 700, 1200, 180, "hw", 8],
    ["Make a mask", "मुखौटा बनाएँ"],
    ["Layers of paper on a mould, then a face of your own.", "साँचे पर काग़ज़ की परतें, फिर अपना चेहरा।"], PREPARE.oldClothes),
  service("mache-bowls", ["fixed", 1800, 3200, 30, "wv", 2],
    ["Three painted bowls", "रँगे हुए तीन कटोरे"],
    ["Flowers and birds in the colours you choose.", "आपके रंगों में फूल और पंछी।"], PREPARE.pictures),
  service("mache-lamp", ["from", 2600, 4800, 45, "wv", 2],
    ["Lamp or vase to order", "ऑर्डर पर लैंप या गुलदान"],
    ["Paper pulp, gold line and six coats of varnish.", "काग़ज़ की लुगदी, सुनहरी रेखा और वार्निश की छह परतें।"], PREPARE.pictures),
  service("mache-ornaments", ["fixed", 1100, 2000, 30, "wv", 2],
    ["Twenty hanging stars", "लटकाने के बीस सितारे"],
    ["Light, bright, each with another pattern.", "हल्के, चमकीले, हर एक पर अलग नक़्श।"], PREPARE.nothing),
  service("mache-video", ["fixed", 600, 1000, 60, "v", 4],
    ["Paper pulp by video", "वीडियो पर काग़ज़ की लुगदी"],
    ["Old newspaper becomes a bowl, with rice paste only.", "पुराने अख़बार और चावल की लेई से कटोरा।"], PREPARE.paperAndNet),
];
