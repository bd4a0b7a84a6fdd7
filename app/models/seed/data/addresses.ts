import type { LocalText } from "~/domain/local-text";

/** Where a customer may live: what is known before acceptance is the PIN and the area alone. */
export interface AddressSample {
  city: string;
  pin: string;
  area: LocalText;
  house: string;
  landmark: string;
}

/** City slug, PIN, area in English and Hindi, then `house; landmark` twice or more. */
const samples = (city: string, pin: string, en: string, hi: string, ...homes: string[]): AddressSample[] =>
  homes.map((home) => {
    const [house = "", landmark = ""] = home.split("; ");
    return { city, pin, area: { en, hi }, house, landmark };
  });

export const ADDRESSES: readonly AddressSample[] = [
  ...samples("udaipur", "313001", "Ambamata", "अंबामाता", "14 Ambamata Scheme; Near the water tank", "7 Rani Road; Opposite the boat club"),
  ...samples("jaipur", "302004", "Raja Park", "राजा पार्क", "Plot 22, Gali 4; Behind the gurdwara", "B-9, Govind Marg; Above the chemist"),
  ...samples("jodhpur", "342003", "Sardarpura", "सरदारपुरा", "11, 4th C Road; Near the sweet shop", "36, 9th D Road; Facing the park"),
  ...samples("delhi", "110003", "Jangpura", "जंगपुरा", "K-18, second floor; Near the metro gate 2", "F-41, ground floor; Beside the library"),
  ...samples("noida", "201301", "Sector 27", "सेक्टर 27", "House 212; Opposite the community hall", "C-64; Near the post office"),
  ...samples("gurugram", "122001", "Civil Lines", "सिविल लाइंस", "House 8; Near the old court", "Flat 3B, Shanti Kunj; Behind the school"),
  ...samples("chandigarh", "160017", "Sector 17", "सेक्टर 17", "House 1104; Near the fountain", "House 56; Opposite the bus stand"),
  ...samples("amritsar", "143001", "Hall Bazaar", "हॉल बाज़ार", "18 Katra Sher Singh; Above the book shop", "5 Mall Road; Near the gate"),
  ...samples("lucknow", "226003", "Chowk", "चौक", "31 Phool Wali Gali; Near the clock tower", "9 Sarai Mali Khan; Behind the mosque"),
  ...samples("varanasi", "221005", "Lanka", "लंका", "B 34/12; Near the university gate", "N 1/66; Opposite the bookshop"),
  ...samples("kanpur", "208002", "Swaroop Nagar", "स्वरूप नगर", "7/108; Near the water works", "113/22; Beside the bank"),
  ...samples("patna", "800001", "Fraser Road", "फ़्रेज़र रोड", "Flat 12, Ganga Apartments; Near the station", "House 4; Opposite the museum"),
  ...samples("ranchi", "834001", "Lalpur", "लालपुर", "22 Circular Road; Near the crossing", "House 9; Behind the cinema"),
  ...samples("kolkata", "700019", "Ballygunge", "बालीगंज", "14B Gariahat Road; Near the fish market", "3 Ekdalia Place; Opposite the club"),
  ...samples("bhubaneswar", "751001", "Ashok Nagar", "अशोक नगर", "Plot 88; Near the tank", "Unit 2, House 14; Beside the school"),
  ...samples("guwahati", "781001", "Panbazar", "पानबाज़ार", "21 M. C. Road; Near the river ferry", "House 6; Opposite the college"),
  ...samples("bhopal", "462003", "T. T. Nagar", "टी. टी. नगर", "E-2/119; Near the new market", "House 40; Behind the stadium"),
  ...samples("indore", "452001", "Rajwada", "राजवाड़ा", "17 Sarafa Lane; Near the temple", "4 Juni Gali; Above the cloth shop"),
  ...samples("ahmedabad", "380009", "Navrangpura", "नवरंगपुरा", "5 Swastik Society; Near the underpass", "18 Sardar Patel Nagar; Facing the garden"),
  ...samples("surat", "395003", "Gopipura", "गोपीपुरा", "9/233; Near the castle", "2/41 Main Road; Opposite the hospital"),
  ...samples("mumbai", "400028", "Dadar West", "दादर पश्चिम", "12 Ranade Road, 3rd floor; Near the flower market", "Flat 9, Sea View; Behind the temple"),
  ...samples("pune", "411004", "Deccan Gymkhana", "डेक्कन जिमखाना", "1206 Apte Road; Near the hotel corner", "Bungalow 7, Lane 3; Opposite the club"),
  ...samples("hyderabad", "500034", "Banjara Hills", "बंजारा हिल्स", "8-2-120; Near Road No. 2 park", "Flat 401, Lake View; Beside the temple"),
  ...samples("bengaluru", "560011", "Jayanagar", "जयनगर", "45, 11th Main; Near the bus depot", "210, 4th Block; Opposite the coffee shop"),
  ...samples("chennai", "600004", "Mylapore", "मायलापुर", "6 Kutchery Road; Near the temple tank", "19 Luz Avenue; Behind the school"),
  ...samples("kochi", "682001", "Fort Kochi", "फ़ोर्ट कोच्चि", "3/412 Burgher Street; Near the church", "1/88 Princess Street; Opposite the bakery"),
];
