/** Older and other everyday names of places, folded, and the slug of the place they mean today. */
export const OTHER_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    varanasi: "banaras benares benaras kashi बनारस काशी",
    mumbai: "bombay bambai बंबई",
    kolkata: "calcutta कलकत्ता",
    chennai: "madras मद्रास",
    bengaluru: "bangalore bengalooru बैंगलोर बंगलौर",
    mysuru: "mysore मैसूर",
    vadodara: "baroda बड़ौदा",
    prayagraj: "allahabad इलाहाबाद",
    gurugram: "gurgaon गुड़गांव",
    kochi: "cochin कोचीन",
    thiruvananthapuram: "trivandrum त्रिवेंद्रम",
    visakhapatnam: "vizag waltair विशाखापटनम",
    puducherry: "pondicherry pondy पांडिचेरी",
    bhuj: "kutch kachchh कच्छ",
    guwahati: "gauhati गौहाटी",
    shimla: "simla",
    delhi: "dilli",
    kanchipuram: "kanjivaram kanjeevaram kanchi",
  }).flatMap(([slug, names]) => names.split(" ").map((name) => [name, slug] as const)),
);
