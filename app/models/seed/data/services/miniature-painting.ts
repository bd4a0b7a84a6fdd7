import { PREPARE } from "./prepare";
import { service } from "./service-template";

export const MINIATURE_PAINTING = [
  service("mini-lesson", ["per_person", 900, 1500, 150, "hw", 5],
    ["The brush of few hairs", "गिने बालों की कूची"],
    ["Grind a colour, draw a leaf, paint a small bird.", "रंग घोटिए, पत्ता बनाइए, एक छोटी चिड़िया रँगिए।"], PREPARE.brightTable),
  service("mini-portrait", ["from", 4500, 8500, 60, "wv", 2],
    ["Your portrait in the old style", "पुरानी शैली में आपका चित्र"],
    ["From a sitting or a photo, with gold, in five weeks.", "बैठकर या तस्वीर से, सोने के साथ, पाँच हफ़्ते में।"], PREPARE.pictures),
  service("mini-studio", ["per_person", 350, 600, 60, "w", 6],
    ["An hour in the studio", "चित्रशाला में एक घंटा"],
    ["See stones become colours and old paper become a court.", "पत्थर से रंग और पुराने काग़ज़ पर दरबार बनते देखिए।"], PREPARE.nothing),
  service("mini-painting", ["from", 5500, 12000, 30, "wv", 2],
    ["A painting to order", "ऑर्डर पर लघुचित्र"],
    ["A season, a melody or a god, on paper, silk or cloth.", "काग़ज़, रेशम या कपड़े पर ऋतु, राग या देवता।"], PREPARE.pictures),
  service("mini-video", ["fixed", 900, 1500, 90, "v", 2],
    ["Faces and eyes by video", "वीडियो पर चेहरा और आँख"],
    ["Line by line, for people who already draw.", "रेखा-दर-रेखा, जो पहले से चित्र बनाते हैं उनके लिए।"], PREPARE.paperAndNet),
  service("mini-restore", ["from", 2000, 3600, 60, "hw", 2],
    ["Care for an old painting", "पुराने चित्र की देखभाल"],
    ["We look, tell you honestly, and mend what can be mended.", "देखकर सच बताते हैं, जो सुधर सके वही सुधारते हैं।"], PREPARE.piece),
];
