import { placesOf } from "./place";

/** Assam, the hill states and Sikkim. */
export const NORTH_EAST = [
  ...placesOf("AS", [
    ["Guwahati", "गुवाहाटी", "Kamrup Metropolitan", "781001", 26.18, 91.75],
    ["Sualkuchi", "सुआलकुची", "Kamrup", "781103", 26.17, 91.57],
    ["Barpeta", "बरपेटा", "", "781301", 26.32, 91.0],
    ["Sarthebari", "सरथेबारी", "Barpeta", "781307", 26.35, 91.22],
    ["Nagaon", "नगाँव", "", "782001", 26.35, 92.68],
    ["Majuli", "माजुली", "", "785104", 26.96, 94.22],
    ["Dhubri", "धुबरी", "", "783301", 26.02, 89.98],
  ]),
  ...placesOf("MN", [
    ["Imphal", "इंफाल", "Imphal West", "795001", 24.81, 93.94],
    ["Andro", "आंद्रो", "Imphal East", "795149", 24.74, 94.05],
    ["Ukhrul", "उखरुल", "", "795142", 25.12, 94.36],
  ]),
  ...placesOf("NL", [
    ["Dimapur", "दीमापुर", "", "797112", 25.91, 93.73],
    ["Kohima", "कोहिमा", "", "797001", 25.67, 94.11],
    ["Mokokchung", "मोकोकचुंग", "", "798601", 26.32, 94.52],
  ]),
  ...placesOf("MZ", [
    ["Aizawl", "आइज़ोल", "", "796001", 23.73, 92.72],
    ["Lunglei", "लुंगलेई", "", "796701", 22.88, 92.73],
  ]),
  ...placesOf("ML", [
    ["Shillong", "शिलांग", "East Khasi Hills", "793001", 25.57, 91.88],
    ["Tura", "तुरा", "West Garo Hills", "794001", 25.51, 90.22],
    ["Jowai", "जोवाई", "West Jaintia Hills", "793150", 25.45, 92.2],
  ]),
  ...placesOf("TR", [
    ["Agartala", "अगरतला", "West Tripura", "799001", 23.83, 91.28],
    ["Kailashahar", "कैलाशहर", "Unakoti", "799277", 24.33, 92.01],
    ["Dharmanagar", "धर्मनगर", "North Tripura", "799250", 24.37, 92.17],
  ]),
  ...placesOf("AR", [
    ["Itanagar", "ईटानगर", "Papum Pare", "791111", 27.09, 93.61],
    ["Ziro", "ज़ीरो", "Lower Subansiri", "791120", 27.59, 93.83],
    ["Tawang", "तवांग", "", "790104", 27.59, 91.87],
  ]),
  ...placesOf("SK", [
    ["Gangtok", "गंगटोक", "", "737101", 27.33, 88.61],
    ["Namchi", "नामची", "", "737126", 27.17, 88.36],
  ]),
];
