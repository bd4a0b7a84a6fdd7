import type { LocalText } from "./local-text";

export interface Craft {
  slug: CraftSlug;
  name: LocalText;
  /** What one person of this craft is called. */
  maker: LocalText;
  /** Other spellings and everyday words in Latin and Devanagari, all lower case: searching any of them finds the craft. */
  aliases: readonly string[];
  /** One sentence for the craft's page. */
  description: LocalText;
}

const line = (name: [string, string], maker: [string, string], aliases: string, description: [string, string]): Omit<Craft, "slug"> => ({
  name: { en: name[0], hi: name[1] },
  maker: { en: maker[0], hi: maker[1] },
  aliases: aliases.split(", "),
  description: { en: description[0], hi: description[1] },
});

/** The crafts of the marketplace, in the order of the home page. This is the only place that lists them. */
const TABLE = {
  pottery: line(["Pottery", "मिट्टी के बर्तन"], ["potter", "कुम्हार"],
    "potter, potters, kumhar, kumbhar, clay, matka, diya, kulhad, mitti, mitti ke bartan, pot, pots, wheel, कुम्हार, मटका, दीया, कुल्हड़, मिट्टी, घड़ा, चाक, पॉटरी",
    ["Pots, lamps and plates thrown on the wheel and fired in a kiln.", "चाक पर गढ़े और भट्ठी में पके घड़े, दीये और बर्तन।"]),
  "block-printing": line(["Block printing", "ब्लॉक छपाई"], ["block printer", "छीपा"],
    "block print, blockprint, block printer, hand block, chhipa, chipa, chhapai, ajrakh, ajrak, dabu, bagru, sanganeri, kalamkari, छपाई, छीपा, ब्लॉक प्रिंट, अजरख, दाबू, बगरू, सांगानेरी, कलमकारी",
    ["Cloth printed by hand with carved wooden blocks and plant dyes.", "लकड़ी के ठप्पों और वनस्पति रंगों से हाथ की छपाई।"]),
  "handloom-weaving": line(["Handloom weaving", "हथकरघा बुनाई"], ["weaver", "बुनकर"],
    "handloom, hand loom, weaving, weaver, bunkar, bunai, loom, khadi, saree, sari, banarasi, kanjivaram, ikat, jamdani, shawl, pashmina, patola, हथकरघा, बुनाई, बुनकर, करघा, खादी, साड़ी, बनारसी, इकत, शॉल, पश्मीना",
    ["Sarees, shawls and cloth woven thread by thread on a hand loom.", "हथकरघे पर धागा-धागा बुनी साड़ियाँ, शॉल और कपड़े।"]),
  embroidery: line(["Embroidery", "कढ़ाई"], ["embroiderer", "कढ़ाई कारीगर"],
    "embroiderer, kadhai, kadhayi, chikan, chikankari, zardozi, zari, kantha, phulkari, kasuti, mirror work, aari, needlework, कढ़ाई, चिकन, चिकनकारी, ज़रदोज़ी, जरदोजी, कांथा, फुलकारी, कसूती, आरी",
    ["Chikan, kantha, phulkari and mirror work sewn by needle.", "सुई से बनी चिकन, कांथा, फुलकारी और शीशे की कढ़ाई।"]),
  "wood-carving": line(["Wood carving", "लकड़ी की नक्काशी"], ["wood carver", "लकड़ी कारीगर"],
    "wood carver, woodcarving, wood, wooden, woodwork, carpenter, suthar, nakkashi, walnut, sandalwood, toys, kavad, लकड़ी, नक्काशी, सुथार, बढ़ई, काष्ठ, अखरोट, चंदन, खिलौने, कावड़",
    ["Doors, boxes, toys and gods carved from local wood.", "लकड़ी से तराशे दरवाज़े, डिब्बे, खिलौने और मूर्तियाँ।"]),
  "stone-carving": line(["Stone carving", "पत्थर की नक्काशी"], ["stone carver", "संगतराश"],
    "stone carver, stone, sculptor, sculpture, statue, murti, marble, granite, soapstone, sandstone, inlay, jali, patthar, पत्थर, मूर्ति, मूर्तिकार, संगतराश, संगमरमर, शिल्पी, जाली",
    ["Statues, screens and inlay cut from marble, granite and sandstone.", "संगमरमर और पत्थर से तराशी मूर्तियाँ, जालियाँ और जड़ाई।"]),
  "metal-work": line(["Metal work", "धातु शिल्प"], ["metalsmith", "धातु कारीगर"],
    "metal, metal smith, metalwork, brass, bronze, copper, dhokra, dokra, bell metal, thathera, lost wax, lamp, iron, pital, धातु, पीतल, काँसा, कांसा, ताँबा, तांबा, ढोकरा, डोकरा, ठठेरा, लोहा",
    ["Brass, bronze, copper and dhokra cast and beaten by hand.", "हाथ से ढले और पीटे पीतल, काँसे, ताँबे और ढोकरा के काम।"]),
  bidri: line(["Bidri", "बीदरी"], ["bidri artisan", "बीदरी कारीगर"],
    "bidriware, bidri ware, bidri work, bidari, bidar, silver inlay, बीदरी, बिदरी, बीदर",
    ["Black metal inlaid with fine silver wire, from Bidar.", "काली धातु पर चाँदी के तार की जड़ाई, बीदर की पहचान।"]),
  "blue-pottery": line(["Blue pottery", "नीली पॉटरी"], ["blue pottery maker", "नीली पॉटरी कारीगर"],
    "blue potter, bluepottery, jaipur blue, jaipur pottery, neeli pottery, glazed tiles, tiles, khurja, नीली पॉटरी, ब्लू पॉटरी, जयपुर पॉटरी, टाइल, खुर्जा",
    ["Quartz plates and tiles painted in cobalt and turquoise.", "नीले और फ़िरोज़ी रंग से सजी प्लेटें और टाइलें।"]),
  terracotta: line(["Terracotta", "टेराकोटा"], ["terracotta artist", "टेराकोटा कारीगर"],
    "terra cotta, teracotta, terakota, baked clay, clay horse, bankura horse, plaque, clay idol, टेराकोटा, टेराकोट्टा, पकी मिट्टी, मिट्टी का घोड़ा, मिट्टी की मूर्ति",
    ["Horses, plaques and idols shaped by hand from red clay.", "लाल मिट्टी से हाथ के गढ़े घोड़े, मूर्तियाँ और पट्टिकाएँ।"]),
  "bamboo-and-cane": line(["Bamboo and cane", "बाँस और बेंत"], ["bamboo weaver", "बाँस कारीगर"],
    "bamboo, cane, basket, baskets, basketry, rattan, baans, bans, bent, mat, sitalpati, बाँस, बांस, बेंत, टोकरी, डलिया, चटाई, शीतलपाटी",
    ["Baskets, mats, lamps and chairs woven from bamboo and cane.", "बाँस और बेंत से बुनी टोकरियाँ, चटाइयाँ, लैंप और कुर्सियाँ।"]),
  leather: line(["Leather", "चमड़े का काम"], ["leather worker", "चमड़ा कारीगर"],
    "leatherwork, leather work, mojari, mojri, jutti, juti, kolhapuri, chappal, sandals, shoes, chamda, bag, चमड़ा, चमड़े, मोजरी, जूती, कोल्हापुरी, चप्पल, जूते",
    ["Mojari, Kolhapuri sandals, bags and puppets made from leather.", "चमड़े की मोजरी, कोल्हापुरी चप्पल, थैले और कठपुतलियाँ।"]),
  jewellery: line(["Jewellery", "आभूषण"], ["jeweller", "सुनार"],
    "jewelry, jeweller, jeweler, sunar, sonar, kundan, meenakari, minakari, filigree, tarakasi, silver, necklace, earrings, gehne, zevar, jewelery, आभूषण, गहने, ज़ेवर, जेवर, सुनार, कुंदन, मीनाकारी, तारकशी, चाँदी",
    ["Silver filigree, kundan and enamel made at a small bench.", "चाँदी की तारकशी, कुंदन और मीनाकारी के हाथ से बने गहने।"]),
  "lac-bangles": line(["Lac bangles", "लाख की चूड़ियाँ"], ["bangle maker", "लखेरा"],
    "bangles, bangle, lac, lakh bangles, lacquer, lakh, lakhera, manihar, chudi, choodi, chudiyan, chooda, चूड़ी, चूड़ियाँ, चूड़ियां, लाख, लखेरा, मनिहार, चूड़ा",
    ["Bright bangles rolled from warm lac and set with stones.", "गरम लाख से बनी, नगों से सजी रंगीन चूड़ियाँ।"]),
  mehendi: line(["Mehendi", "मेहंदी"], ["mehendi artist", "मेहंदी कलाकार"],
    "mehndi, mehandi, mehndhi, mehendhi, mhendi, mehadi, menhdi, henna, bridal mehendi, heena, hina, मेहंदी, मेहन्दी, मेंहदी, मेहँदी, महेंदी, हिना",
    ["Henna patterns for hands and feet, for weddings and festivals.", "शादी और त्योहार के लिए हाथों और पैरों पर मेहंदी।"]),
  rangoli: line(["Rangoli", "रंगोली"], ["rangoli artist", "रंगोली कलाकार"],
    "rangoli artist, kolam, muggu, alpana, alpona, aripan, pookalam, mandana, chowkpurana, floor art, रंगोली, कोलम, मुग्गू, अल्पना, अरिपन, मांडना, मांडणा, पूकलम",
    ["Floor patterns of powder, rice paste and petals for your doorway.", "रंग, चावल के घोल और फूलों से बनी आँगन की सजावट।"]),
  madhubani: line(["Madhubani", "मधुबनी"], ["madhubani painter", "मधुबनी चित्रकार"],
    "mithila, mithila painting, madhubani painting, madhubany, madubani, maithil, kohbar, मधुबनी, मधुबनि, मिथिला, मिथिला पेंटिंग, कोहबर",
    ["Fish, birds and weddings in fine line and bright colour, from Mithila.", "मिथिला की बारीक रेखाओं में मछली, चिड़िया और विवाह के चित्र।"]),
  warli: line(["Warli", "वारली"], ["warli painter", "वारली चित्रकार"],
    "varli, warli painting, warli art, wall painting, tribal art, वारली, वार्ली, वरली, भित्ति चित्र",
    ["Village life in white rice paste on an earth-red wall.", "मिट्टी की लाल दीवार पर सफ़ेद रेखाओं में गाँव का जीवन।"]),
  pattachitra: line(["Pattachitra", "पटचित्र"], ["pattachitra painter", "पटचित्र कलाकार"],
    "patachitra, pattachitra painting, patta chitra, pata chitra, palm leaf, scroll, patua, raghurajpur, पटचित्र, पट्टचित्र, ताड़ पत्र, पटुआ, रघुराजपुर",
    ["Stories of Jagannath painted on cloth, scroll and palm leaf.", "कपड़े और ताड़ पत्र पर जगन्नाथ की कथाओं के चित्र।"]),
  "miniature-painting": line(["Miniature painting", "लघुचित्र"], ["miniature painter", "लघुचित्र कलाकार"],
    "miniature, miniatures, mughal painting, rajput painting, kangra painting, pahari, kishangarh, phad, pichwai, pichhwai, लघुचित्र, मिनिएचर, पहाड़ी, कांगड़ा, किशनगढ़, फड़, पिछवाई, चितेरा",
    ["Small paintings of courts and gods, made with a brush of few hairs.", "गिने-चुने बालों की कूची से बने राजदरबार और देवताओं के चित्र।"]),
  "kite-making": line(["Kite making", "पतंग बनाना"], ["kite maker", "पतंग कारीगर"],
    "kite, kites, patang, patangwala, manjha, uttarayan, sankranti, guddi, पतंग, पतंगें, मांझा, माँझा, उत्तरायण, संक्रांति, पतंगबाज़ी",
    ["Paper and bamboo kites for Sankranti, festivals and children.", "संक्रांति, मेलों और बच्चों के लिए काग़ज़ और बाँस की पतंगें।"]),
  "papier-mache": line(["Papier-mâché", "पेपर मैशे"], ["papier-mâché artist", "पेपर मैशे कारीगर"],
    "papier mache, paper mache, papermache, paper pulp, kashmiri box, masks, mask, chhau mask, पेपर मैशे, पेपर माशी, पेपरमेशी, काग़ज़ की लुगदी, मुखौटा, मुखौटे",
    ["Boxes, bowls and masks shaped from paper pulp and painted.", "काग़ज़ की लुगदी से बने, रंगों से सजे डिब्बे, कटोरे और मुखौटे।"]),
  "carpet-weaving": line(["Carpet weaving", "कालीन बुनाई"], ["carpet weaver", "कालीन बुनकर"],
    "carpet, carpets, kaleen, kalin, rug, rugs, dhurrie, durrie, dari, durry, namda, qaleen, कालीन, क़ालीन, दरी, गलीचा, ग़लीचा, नमदा",
    ["Knotted carpets and flat dhurries made on an upright loom.", "खड़े करघे पर गाँठ-गाँठ बने कालीन और हाथ की बुनी दरियाँ।"]),
  "musical-instruments": line(["Musical instruments", "वाद्य यंत्र"], ["instrument maker", "वाद्य कारीगर"],
    "instrument, instruments, music, sitar, tabla, veena, flute, bansuri, dholak, harmonium, mridangam, drum, vadya, वाद्य, वाद्ययंत्र, सितार, तबला, वीणा, बाँसुरी, बांसुरी, ढोलक, हारमोनियम, मृदंग",
    ["Sitars, drums, flutes and veenas built, tuned and repaired.", "सितार, ढोलक, बाँसुरी और वीणा बनाना, मिलाना और सुधारना।"]),
} as const satisfies Record<string, Omit<Craft, "slug">>;

export type CraftSlug = keyof typeof TABLE;

export const CRAFT_SLUGS = Object.keys(TABLE) as readonly CraftSlug[];

export const CRAFTS: readonly Craft[] = CRAFT_SLUGS.map((slug) => ({ slug, ...TABLE[slug] }));

/** Whether a word from an address or a form names a craft. */
export const isCraftSlug = (word: string): word is CraftSlug => Object.hasOwn(TABLE, word);

/** The craft of a known slug. */
export const craftOf = (slug: CraftSlug): Craft => ({ slug, ...TABLE[slug] });
