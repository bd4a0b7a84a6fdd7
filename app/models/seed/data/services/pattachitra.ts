import { PREPARE } from "./prepare";
import { service } from "./service-template";

export const PATTACHITRA = [
  service("patta-lesson", ["per_person", 700, 1200, 150, "hw", 6],
    ["Paint on cloth board", "पट पर चित्र"],
    ["Stone colours, a fine brush and one border of flowers.", "पत्थर के रंग, महीन कूची और फूलों की एक किनारी।"], PREPARE.brightTable),
  service("patta-palm-leaf", ["per_person", 600, 1000, 120, "w", 6],
    ["Write on palm leaf", "ताड़ पत्र पर लेखन"],
    ["Scratch with the iron pen, rub in soot, read your name.", "लोहे की क़लम से खुरचिए, काजल मलिए, नाम पढ़िए।"], PREPARE.nothing),
  service("patta-painting", ["from", 3500, 7500, 30, "wv", 2],
    ["A painting to order", "ऑर्डर पर पटचित्र"],
    ["Jagannath, Krishna or Durga on cloth, 30 × 45 cm.", "कपड़े पर जगन्नाथ, कृष्ण या दुर्गा, 30 × 45 सेमी।"], PREPARE.pictures),
  service("patta-song", ["fixed", 2800, 5000, 90, "h", 40],
    ["Scroll story at your home", "आपके घर पट की कथा"],
    ["We unroll the scroll and tell its story in song.", "पट खोलते हैं और उसकी कथा गाकर सुनाते हैं।"], PREPARE.cleanFloor),
  service("patta-video", ["fixed", 600, 1000, 60, "v", 3],
    ["One figure by video", "वीडियो पर एक आकृति"],
    ["Face, hands, ornaments, step by step.", "चेहरा, हाथ, गहने, एक-एक करके।"], PREPARE.paperAndNet),
  service("patta-cards", ["fixed", 900, 1500, 30, "wv", 2],
    ["A set of ganjifa cards", "गंजीफ़ा के पत्ते"],
    ["Twelve round painted cards in their box.", "डिब्बे में बारह गोल, रँगे पत्ते।"], PREPARE.pictures),
];
