import { PREPARE } from "./prepare";
import { service } from "./service-template";

export const BLOCK_PRINTING = [
  service("print-scarf", ["per_person", 900, 1600, 120, "w", 8],
    ["Print your own scarf", "अपना दुपट्टा ख़ुद छापें"],
    ["Choose three blocks, learn to place them and take the scarf home.", "तीन ठप्पे चुनिए, जमाना सीखिए और दुपट्टा घर ले जाइए।"], PREPARE.oldClothes),
  service("print-day", ["per_person", 2200, 3500, 420, "w", 6],
    ["A day with natural dyes", "प्राकृतिक रंगों के साथ एक दिन"],
    ["Wash, print, boil and dry one piece of cloth from start to end.", "एक कपड़े को धोने से सुखाने तक पूरा काम ख़ुद कीजिए।"], PREPARE.oldClothes),
  service("print-home", ["fixed", 2800, 4500, 150, "h", 10],
    ["Block printing at your home", "आपके घर पर ब्लॉक छपाई"],
    ["Blocks, colours and ten cotton bags brought along.", "ठप्पे, रंग और दस सूती थैले हम साथ लाते हैं।"], PREPARE.brightTable),
  service("print-own-cloth", ["from", 1500, 2600, 60, "hw", 2],
    ["Your cloth, printed", "आपके कपड़े पर छपाई"],
    ["Bring five metres of cotton and choose blocks and colours.", "पाँच मीटर सूती कपड़ा लाइए, ठप्पे और रंग चुनिए।"], PREPARE.ownCloth),
  service("print-curtains", ["from", 6000, 9500, 60, "hwv", 3],
    ["Curtains and bed sheets", "पर्दे और चादरें"],
    ["A set printed to your sizes, ready in four weeks.", "आपके नाप पर छपा पूरा सेट, चार हफ़्ते में तैयार।"], PREPARE.sizes),
  service("print-video", ["fixed", 700, 1200, 60, "v", 4],
    ["Block printing by video", "वीडियो पर ब्लॉक छपाई"],
    ["Cut a block from a potato and print your first row.", "आलू से ठप्पा काटिए और पहली पंक्ति छापिए।"], PREPARE.paperAndNet),
];
