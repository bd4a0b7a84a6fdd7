import { PREPARE } from "./prepare";
import { service } from "./service-template";

export const MEHENDI = [
  service("mehendi-both-hands", ["fixed", 900, 1600, 90, "hw", 2],
    ["Both hands, front and back", "दोनों हाथ, आगे-पीछे"],
    ["Fresh paste made the same morning, no chemicals.", "उसी सुबह घुली मेहंदी, बिना केमिकल।"], PREPARE.cleanHands),
  service("mehendi-bride", ["from", 4500, 9000, 300, "h", 3],
    ["Bridal mehendi", "दुल्हन की मेहंदी"],
    ["Hands to the elbow and feet, with your story in the pattern.", "कोहनी तक हाथ और पैर, नक़्श में आपकी कहानी।"], PREPARE.cleanHands),
  service("mehendi-guests", ["per_person", 200, 400, 180, "h", 18],
    ["Mehendi for your guests", "मेहमानों के लिए मेहंदी"],
    ["One hand each, about ten minutes a person.", "हर एक का एक हाथ, क़रीब दस मिनट।"], PREPARE.cleanHands),
  service("mehendi-festival", ["per_person", 250, 450, 45, "hw", 6],
    ["Festival hands", "त्योहार की मेहंदी"],
    ["For Teej, Karva Chauth or Eid, quick and neat.", "तीज, करवा चौथ या ईद के लिए, जल्दी और साफ़।"], PREPARE.cleanHands),
  service("mehendi-lesson", ["per_person", 700, 1200, 120, "hwv", 6],
    ["Learn to draw mehendi", "मेहंदी लगाना सीखें"],
    ["Roll a cone, draw five basic shapes, fill one hand.", "कोन बनाइए, पाँच आकार सीखिए, एक हाथ भरिए।"], PREPARE.paperAndNet),
  service("mehendi-trial", ["fixed", 400, 700, 45, "hw", 2],
    ["Trial before the wedding", "शादी से पहले नमूना"],
    ["One palm, to settle pattern and colour.", "एक हथेली पर नक़्श और रंग पहले देख लें।"], PREPARE.cleanHands),
];
