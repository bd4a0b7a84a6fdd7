import type { LocalText } from "~/domain/local-text";

/** What the customer gets ready; shared because most visits need the same few things. */
export const PREPARE = {
  nothing: { en: "Nothing to prepare. Just come.", hi: "कोई तैयारी नहीं चाहिए, बस आ जाइए।" },
  oldClothes: { en: "Wear clothes that may get stained.", hi: "ऐसे कपड़े पहनें जिन पर दाग लग जाए तो चले।" },
  tableAndWater: { en: "Keep a table and a bucket of water ready.", hi: "एक मेज़ और एक बाल्टी पानी तैयार रखें।" },
  brightTable: { en: "A table with good light is enough.", hi: "अच्छी रोशनी वाली एक मेज़ काफ़ी है।" },
  cleanFloor: { en: "Keep a clean, dry floor of 3 by 3 metres.", hi: "3 गुणा 3 मीटर साफ़, सूखी ज़मीन रखें।" },
  openAir: { en: "Keep a shaded place in the open air.", hi: "खुली हवा में छाया वाली जगह रखें।" },
  paperAndNet: { en: "Keep paper, a pencil and a steady connection.", hi: "काग़ज़, पेंसिल और चलता हुआ इंटरनेट रखें।" },
  pictures: { en: "Bring pictures of what you like.", hi: "जो पसंद हो, उसकी तस्वीरें साथ रखें।" },
  sizes: { en: "Keep the sizes and a photo of the place ready.", hi: "नाप और जगह की एक तस्वीर तैयार रखें।" },
  piece: { en: "Bring the piece, or keep photos of it ready.", hi: "वह चीज़ साथ लाएँ या उसकी तस्वीरें रखें।" },
  cleanHands: { en: "Wash hands and feet. Use no cream before.", hi: "हाथ-पैर धो लें। पहले क्रीम न लगाएँ।" },
  dryWall: { en: "The wall must be dry and plain.", hi: "दीवार सूखी और सादी हो।" },
  bodySize: { en: "Keep your size ready, or bring one that fits.", hi: "अपना नाप रखें या सही नाप की एक चीज़ लाएँ।" },
  ownCloth: { en: "Bring your own cloth, washed and ironed.", hi: "अपना कपड़ा धोकर और इस्त्री करके लाएँ।" },
  adults: { en: "Children under 8 need an adult beside them.", hi: "8 साल से छोटे बच्चों के साथ एक बड़ा रहे।" },
  doorstep: { en: "Sweep the place and keep it dry for a day.", hi: "जगह झाड़कर रखें और एक दिन सूखी रखें।" },
} satisfies Record<string, LocalText>;
