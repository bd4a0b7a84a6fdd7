import { PREPARE } from "./prepare";
import { service } from "./service-template";

export const KITE_MAKING = [
  service("kite-make", ["per_person", 250, 450, 90, "hw", 12],
    ["Make a kite that flies", "उड़ने वाली पतंग बनाएँ"],
    ["Paper, bamboo and paste ready; bridle tied by you.", "काग़ज़, बाँस और लेई तैयार; कन्ने आप बाँधिए।"], PREPARE.brightTable),
  service("kite-party", ["fixed", 2400, 4200, 180, "h", 20],
    ["Kite party", "पतंग की दावत"],
    ["Twenty kites, cotton thread, and flying until dusk.", "बीस पतंगें, सूती डोर, और शाम तक उड़ान।"], PREPARE.openAir),
  service("kite-fly", ["per_person", 200, 350, 60, "hw", 8],
    ["Learn to fly", "पतंग उड़ाना सीखें"],
    ["Wind, thread and hands; safe cotton thread only.", "हवा, डोर और हाथ; केवल सुरक्षित सूती डोर।"], PREPARE.openAir),
  service("kite-order", ["from", 700, 1400, 30, "wv", 2],
    ["Fifty kites to order", "ऑर्डर पर पचास पतंगें"],
    ["Your colours, your name or your shop's name.", "आपके रंग, आपका या आपकी दुकान का नाम।"], PREPARE.pictures),
  service("kite-giant", ["fixed", 1800, 3200, 60, "wv", 3],
    ["One great kite", "एक बड़ी पतंग"],
    ["Two metres high, with a tail and a strong line.", "दो मीटर ऊँची, पूँछ और मज़बूत डोर के साथ।"], PREPARE.sizes),
  service("kite-school", ["fixed", 2600, 4500, 150, "h", 40],
    ["Kites with a class", "कक्षा के साथ पतंग"],
    ["Forty kits cut to size, and we help with every knot.", "चालीस कटे सेट, और हर गाँठ में हमारी मदद।"], PREPARE.adults),
];
