import { placesOf } from "./place";

/** The southern states and Puducherry. */
export const SOUTH = [
  ...placesOf("TN", [
    ["Chennai", "चेन्नई", "", "600001", 13.09, 80.28],
    ["Kanchipuram", "कांचीपुरम", "", "631501", 12.83, 79.7],
    ["Mamallapuram", "मामल्लपुरम", "Chengalpattu", "603104", 12.62, 80.19],
    ["Madurai", "मदुरै", "", "625001", 9.92, 78.12],
    ["Manamadurai", "मानामदुरै", "Sivaganga", "630606", 9.69, 78.46],
    ["Thanjavur", "तंजावुर", "", "613001", 10.79, 79.14],
    ["Swamimalai", "स्वामीमलै", "Thanjavur", "612302", 10.96, 79.33],
    ["Nagercoil", "नागरकोइल", "Kanniyakumari", "629001", 8.18, 77.43],
    ["Coimbatore", "कोयंबटूर", "", "641001", 11.0, 76.96],
  ]),
  ...placesOf("PY", [
    ["Puducherry", "पुदुचेरी", "", "605001", 11.93, 79.83],
    ["Villianur", "विलियानूर", "Puducherry", "605110", 11.91, 79.76],
  ]),
  ...placesOf("KL", [
    ["Kochi", "कोच्चि", "Ernakulam", "682001", 9.97, 76.24],
    ["Thiruvananthapuram", "तिरुवनंतपुरम", "", "695001", 8.49, 76.95],
    ["Balaramapuram", "बालरामपुरम", "Thiruvananthapuram", "695501", 8.43, 77.04],
    ["Aranmula", "आरन्मुला", "Pathanamthitta", "689533", 9.33, 76.69],
    ["Thrissur", "त्रिशूर", "", "680001", 10.53, 76.21],
    ["Palakkad", "पालक्काड", "", "678001", 10.78, 76.65],
    ["Nilambur", "निलंबूर", "Malappuram", "679329", 11.28, 76.23],
    ["Kalpetta", "कल्पेट्टा", "Wayanad", "673121", 11.61, 76.08],
  ]),
  ...placesOf("KA", [
    ["Bengaluru", "बेंगलुरु", "Bengaluru Urban", "560001", 12.98, 77.6],
    ["Mysuru", "मैसूरु", "", "570001", 12.31, 76.65],
    ["Channapatna", "चन्नपटना", "Ramanagara", "562160", 12.65, 77.21],
    ["Bidar", "बीदर", "", "585401", 17.91, 77.52],
    ["Dharwad", "धारवाड़", "", "580001", 15.46, 75.01],
    ["Navalgund", "नवलगुंद", "Dharwad", "582208", 15.56, 75.36],
    ["Khanapur", "खानापुर", "Belagavi", "591302", 15.64, 74.51],
    ["Athani", "अथणी", "Belagavi", "591304", 16.73, 75.06],
    ["Karkala", "कार्कला", "Udupi", "574104", 13.21, 74.99],
  ]),
  ...placesOf("TS", [
    ["Hyderabad", "हैदराबाद", "", "500001", 17.39, 78.48],
    ["Pochampally", "पोचमपल्ली", "Yadadri Bhuvanagiri", "508284", 17.35, 78.82],
    ["Warangal", "वारंगल", "", "506002", 17.97, 79.6],
    ["Pembarthi", "पेंबर्ती", "Jangaon", "506201", 17.68, 79.12],
    ["Karimnagar", "करीमनगर", "", "505001", 18.44, 79.13],
    ["Nirmal", "निर्मल", "", "504106", 19.1, 78.34],
  ]),
  ...placesOf("AP", [
    ["Visakhapatnam", "विशाखापत्तनम", "", "530001", 17.7, 83.3],
    ["Vijayawada", "विजयवाड़ा", "NTR", "520001", 16.51, 80.62],
    ["Machilipatnam", "मछलीपट्टनम", "Krishna", "521001", 16.18, 81.13],
    ["Pedana", "पेडना", "Krishna", "521366", 16.26, 81.14],
    ["Kondapalli", "कोंडापल्ली", "NTR", "521228", 16.62, 80.54],
    ["Durgi", "दुर्गी", "Palnadu", "522612", 16.43, 79.54],
    ["Dharmavaram", "धर्मवरम", "Sri Sathya Sai", "515671", 14.41, 77.72],
    ["Bobbili", "बोब्बिली", "Vizianagaram", "535558", 18.57, 83.36],
  ]),
];
