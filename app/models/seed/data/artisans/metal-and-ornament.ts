import { rows, type ArtisanRows } from "./artisan-row";

export const METAL_AND_ORNAMENT = {
  "metal-work": rows(`
    moradabad|m|Dilawar Hussain|दिलावर हुसैन
    jandiala-guru|m|Kashmiri Lal Thathera|कश्मीरी लाल ठठेरा
    kondagaon|m|Sukhram Baghel|सुखराम बघेल
    swamimalai|m|Sivakumar Sthapathi|शिवकुमार स्थपति
    aranmula|m|Gokulan Achary|गोकुलन आचारी
    bankura|f|Gita Karmakar|गीता कर्मकार
    sarthebari|m|Ramen Kahar|रमेन कहार
    pembarthi|m|Bikshapathi Vishwakarma|बिक्षपति विश्वकर्मा
    dhenkanal|f|Budhuni Rana|बुधुनी राणा
    leh|m|Rinchen Namgyal|रिंचेन नामग्याल`),
  bidri: rows(`
    bidar|m|Mohd. Rauf Shah|मोहम्मद रऊफ़ शाह
    bidar|m|Shafiuddin Ahmed|शफ़ीउद्दीन अहमद
    hyderabad|m|Syed Mujahid Ali|सैयद मुजाहिद अली
    bidar|f|Nazneen Fatima|नाज़नीन फ़ातिमा
    bidar|m|Rajkumar Nageshwar|राजकुमार नागेश्वर
    hyderabad|f|Asma Sultana|असमा सुल्ताना
    bidar|m|Abdul Bari Bidri|अब्दुल बारी बिदरी
    bidar|f|Mahananda Panchal|महानंदा पांचाल
    hyderabad|m|Khaja Moinuddin|ख़्वाजा मोइनुद्दीन
    bengaluru|m|Ilyas Pasha|इलियास पाशा`),
  jewellery: rows(`
    cuttack|m|Prasanna Sahoo|प्रसन्ना साहू
    jaipur|m|Deepak Soni|दीपक सोनी
    karimnagar|m|Srinivas Garrepally|श्रीनिवास गर्रेपल्ली
    nagercoil|m|Arumugam Asari|आरुमुगम आसारी
    pratapgarh|m|Mukesh Soni|मुकेश सोनी
    rajkot|f|Hetal Soni|हेतल सोनी
    kolkata|m|Tapan Karmakar|तपन कर्मकार
    nagaon|f|Rumi Saikia|रूमी सैकिया
    amritsar|m|Balwinder Singh|बलविंदर सिंह
    thrissur|f|Sreeja Thattan|श्रीजा तट्टान`),
  "lac-bangles": rows(`
    jaipur|f|Shabnam Lakhera|शबनम लखेरा
    hyderabad|m|Afroz Manihar|अफ़रोज़ मनिहार
    jaipur|m|Anwar Mohammad|अनवर मोहम्मद
    muzaffarpur|f|Nasima Khatoon|नसीमा ख़ातून
    jodhpur|f|Rukhsana Manihar|रुख़साना मनिहार
    bikaner|f|Geeta Lakhara|गीता लखारा
    indore|f|Anju Lakhera|अंजू लखेरा
    ranchi|f|Salma Laheri|सलमा लहेरी
    hyderabad|f|Haleema Bi|हलीमा बी
    jaipur|f|Kiran Lakhera|किरण लखेरा`),
  mehendi: rows(`
    hyderabad|f|Farzana Begum|फ़रज़ाना बेगम
    sojat|f|Manju Gehlot|मंजू गहलोत
    delhi|f|Rubina Khan|रुबीना ख़ान
    mumbai|f|Veena Shah|वीणा शाह
    lucknow|f|Saba Siddiqui|सबा सिद्दीक़ी
    ahmedabad|f|Nikita Patel|निकिता पटेल
    kolkata|f|Shreya Dutta|श्रेया दत्ता
    bengaluru|f|Ayesha Taj|आयशा ताज
    chandigarh|f|Simran Gill|सिमरन गिल
    jaipur|m|Raju Kumawat|राजू कुमावत`),
  "musical-instruments": rows(`
    miraj|m|Mubarak Sitarmaker|मुबारक सितारमेकर
    thanjavur|m|Narayanan Asari|नारायणन आसारी
    kolkata|m|Hiren Sengupta|हिरेन सेनगुप्ता
    varanasi|m|Imtiyaz Ali|इम्तियाज़ अली
    bobbili|m|Sarva Appalanna|सर्व अप्पलन्ना
    jaisalmer|m|Daud Khan Manganiyar|दाऊद ख़ान मांगणियार
    pilibhit|m|Ikram Nabi|इकराम नबी
    palakkad|m|Rajan Kollan|राजन कोल्लन
    amroha|f|Shaheen Parveen|शाहीन परवीन
    shillong|m|Kerios Wahlang|केरियोस वाहलांग`),
} satisfies ArtisanRows;
