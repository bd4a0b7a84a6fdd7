import { PREPARE } from "./prepare";
import { service } from "./service-template";

export const RANGOLI = [
  service("rangoli-door", ["fixed", 800, 1500, 90, "h", 4],
    ["Rangoli at your door", "आपके द्वार पर रंगोली"],
    ["One metre across, colours brought along.", "एक मीटर चौड़ी, रंग हम लाते हैं।"], PREPARE.doorstep),
  service("rangoli-wedding", ["from", 4000, 7500, 240, "h", 4],
    ["Wedding courtyard", "शादी का आँगन"],
    ["A large pattern in powder and petals, finished before guests come.", "रंग और फूलों की बड़ी रंगोली, मेहमानों से पहले पूरी।"], PREPARE.doorstep),
  service("rangoli-lesson", ["per_person", 350, 650, 90, "hw", 10],
    ["Learn dots and lines", "बिंदु और रेखाएँ सीखें"],
    ["Hold the powder, join the dots, draw three patterns.", "रंग पकड़ना, बिंदु जोड़ना और तीन नमूने।"], PREPARE.cleanFloor),
  service("rangoli-video", ["fixed", 400, 750, 60, "v", 4],
    ["Rangoli by video", "वीडियो पर रंगोली"],
    ["Draw along with us on paper, then on your floor.", "पहले काग़ज़ पर, फिर अपनी ज़मीन पर हमारे साथ।"], PREPARE.paperAndNet),
  service("rangoli-office", ["fixed", 2800, 5000, 180, "h", 6],
    ["Festival rangoli at work", "दफ़्तर में त्योहार की रंगोली"],
    ["Two metres across, drawn early, with your sign if you like.", "दो मीटर की रंगोली, सुबह-सुबह, चाहें तो आपके निशान के साथ।"], PREPARE.cleanFloor),
  service("rangoli-school", ["fixed", 2200, 3800, 120, "h", 30],
    ["Rangoli with a class", "कक्षा के साथ रंगोली"],
    ["Thirty children, one floor, rice flour and chalk.", "तीस बच्चे, एक ज़मीन, चावल का आटा और खड़िया।"], PREPARE.adults),
];
