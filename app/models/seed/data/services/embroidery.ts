import { PREPARE } from "./prepare";
import { service } from "./service-template";

export const EMBROIDERY = [
  service("sew-first-stitches", ["per_person", 500, 900, 120, "hw", 8],
    ["Your first stitches", "पहले टाँके"],
    ["Four stitches on a small cloth, hoop and thread included.", "छोटे कपड़े पर चार टाँके, फ़्रेम और धागा साथ।"], PREPARE.brightTable),
  service("sew-week", ["per_person", 1800, 3000, 360, "w", 5],
    ["A day of embroidery", "कढ़ाई का एक दिन"],
    ["Draw, trace and finish one motif with the women of our house.", "हमारे घर की महिलाओं के साथ एक बूटी पूरी कीजिए।"], PREPARE.nothing),
  service("sew-kurta", ["from", 2500, 4500, 45, "hwv", 2],
    ["Embroidery on your kurta", "आपके कुर्ते पर कढ़ाई"],
    ["Neck and sleeves worked by hand, ready in three weeks.", "गले और आस्तीन पर हाथ का काम, तीन हफ़्ते में तैयार।"], PREPARE.ownCloth),
  service("sew-bridal", ["from", 9000, 15000, 60, "hw", 4],
    ["Bridal dupatta", "दुल्हन का दुपट्टा"],
    ["Designed with you and sewn by three pairs of hands.", "आपके साथ नमूना तय होता है, तीन लोग मिलकर काढ़ते हैं।"], PREPARE.pictures),
  service("sew-video", ["fixed", 500, 900, 60, "v", 3],
    ["Embroidery by video", "वीडियो पर कढ़ाई"],
    ["One stitch an hour, slowly and from close by.", "एक घंटे में एक टाँका, धीरे-धीरे और पास से।"], PREPARE.paperAndNet),
  service("sew-cushions", ["fixed", 2200, 3600, 45, "wv", 2],
    ["Four cushion covers", "चार गद्दी कवर"],
    ["Mirror or thread work in the colours of your room.", "आपके कमरे के रंगों में शीशे या धागे का काम।"], PREPARE.pictures),
];
