import { PREPARE } from "./prepare";
import { service } from "./service-template";

export const LAC_BANGLES = [
  service("lac-make-one", ["per_person", 300, 550, 60, "w", 6],
    ["Make your own bangle", "अपनी चूड़ी बनाएँ"],
    ["Warm lac, roll it, close it and set the stones.", "लाख गरम कीजिए, बेलिए, जोड़िए और नग लगाइए।"], PREPARE.nothing),
  service("lac-bride", ["fixed", 2200, 4000, 60, "hw", 6],
    ["Bridal bangle set", "दुल्हन का चूड़ा"],
    ["Made to the wrist, with both names if you like.", "कलाई के नाप पर, चाहें तो दोनों नाम के साथ।"], PREPARE.bodySize),
  service("lac-party", ["fixed", 2600, 4500, 150, "h", 20],
    ["Bangle corner at your party", "आपके घर चूड़ियों का कोना"],
    ["A small fire, all colours, and one pair for each guest.", "छोटी अँगीठी, सारे रंग, और हर मेहमान को एक जोड़ी।"], PREPARE.openAir),
  service("lac-match", ["from", 450, 900, 30, "wv", 2],
    ["Bangles to match your dress", "पोशाक से मिलती चूड़ियाँ"],
    ["Show us the cloth; twelve bangles in three days.", "कपड़ा दिखाइए; तीन दिन में बारह चूड़ियाँ।"], PREPARE.pictures),
  service("lac-names", ["fixed", 350, 650, 30, "wv", 2],
    ["Bangle with a name", "नाम वाली चूड़ी"],
    ["A name of up to eight letters, in stones or in thread.", "आठ अक्षर तक का नाम, नगों या धागे में।"], PREPARE.bodySize),
  service("lac-children", ["fixed", 1400, 2400, 90, "h", 12],
    ["Bangles for little girls", "छोटी बच्चियों की चूड़ियाँ"],
    ["Light bangles sized and set while the children watch.", "बच्चों के सामने बनीं, हल्की और सही नाप की चूड़ियाँ।"], PREPARE.adults),
];
