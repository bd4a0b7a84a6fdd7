import type { StateCode } from "~/domain/place/gazetteer";
import { region, type RegionNames } from "./region-names";

const RAJASTHAN = region(
  "Mohini|मोहिनी, Santosh|संतोष, Kesar|केसर, Radha|राधा, Gulab|गुलाब, Sushila|सुशीला, Chanda|चंदा, Pooja|पूजा",
  "Bhagirath|भागीरथ, Ram Chandra|रामचंद्र, Pukhraj|पुखराज, Devi Lal|देवी लाल, Kailash|कैलाश, Omprakash|ओमप्रकाश, Shankar|शंकर, Mukesh|मुकेश",
  "Suthar|सुथार, Prajapat|प्रजापत, Kumawat|कुमावत, Soni|सोनी, Jangid|जांगिड़, Mali|माली, Chauhan|चौहान, Verma|वर्मा, Sharma|शर्मा, Regar|रेगर",
);
const GUJARAT = region(
  "Jasuben|जसुबेन, Ramilaben|रमिलाबेन, Kantaben|कांताबेन, Dharmishtha|धर्मिष्ठा, Komal|कोमल, Bhavna|भावना, Zarina|ज़रीना, Meena|मीना",
  "Jayesh|जयेश, Bharat|भरत, Vipul|विपुल, Arvind|अरविंद, Dinesh|दिनेश, Sikandar|सिकंदर, Naran|नारण, Hitesh|हितेश",
  "Prajapati|प्रजापति, Khatri|खत्री, Vankar|वणकर, Luhar|लुहार, Soni|सोनी, Chitara|चितारा, Rabari|रबारी, Salvi|सालवी, Parmar|परमार, Mistry|मिस्त्री",
);
const MAHARASHTRA = region(
  "Sangita|संगीता, Lata|लता, Manda|मंदा, Ashwini|अश्विनी, Jyoti|ज्योति, Savita|सविता, Chhaya|छाया, Vandana|वंदना",
  "Sachin|सचिन, Balkrishna|बाळकृष्ण, Dattatray|दत्तात्रय, Santosh|संतोष, Vilas|विलास, Ganesh|गणेश, Prakash|प्रकाश, Nitin|नितिन",
  "Kumbhar|कुंभार, Sutar|सुतार, Lohar|लोहार, Shinde|शिंदे, Pawar|पवार, Bhoir|भोईर, Sonawane|सोनवणे, Mahale|महाले, Vhatkar|व्हटकर, Tambat|तांबट",
);
const TAMIL = region(
  "Selvi|सेल्वी, Kavitha|कविता, Vasantha|वसंता, Mariammal|मारियम्माल, Deepa|दीपा, Kamala|कमला, Uma|उमा, Thenmozhi|तेनमोझी",
  "Murugan|मुरुगन, Senthil|सेंथिल, Palani|पलनि, Rajendran|राजेंद्रन, Ganesan|गणेशन, Kumaran|कुमारन, Elango|इलंगो, Chandran|चंद्रन",
  "Pandian|पांडियन, Sthapathi|स्थपति, Velar|वेलार, Natarajan|नटराजन, Krishnan|कृष्णन, Mudaliar|मुदलियार, Perumal|पेरुमाल, Raman|रामन, Sundaram|सुंदरम, Asari|आसारी",
);
const KERALA = region(
  "Latha|लता, Sheeba|शीबा, Bindu|बिंदु, Omana|ओमना, Remya|रेम्या, Saradha|शारदा, Usha|उषा, Ajitha|अजिता",
  "Suresh|सुरेश, Biju|बिजु, Vijayan|विजयन, Mohanan|मोहनन, Ravi|रवि, Babu|बाबू, Shaji|शाजी, Unni|उण्णि",
  "Nair|नायर, Achary|आचारी, Panicker|पणिक्कर, Kurup|कुरुप, Menon|मेनन, Moosari|मूसारी, Varghese|वर्गीस, Pillai|पिल्लै, Paniyan|पणियन, Kumar|कुमार",
);
const KARNATAKA = region(
  "Savitri|सावित्री, Girija|गिरिजा, Renuka|रेणुका, Shaheda|शाहेदा, Mangala|मंगला, Roopa|रूपा, Nagaveni|नागवेणी, Fatima|फ़ातिमा",
  "Basavaraj|बसवराज, Manjunath|मंजुनाथ, Shivappa|शिवप्पा, Irfan|इरफ़ान, Prakash|प्रकाश, Rafiq|रफ़ीक़, Chandrashekar|चंद्रशेखर, Mallikarjun|मल्लिकार्जुन",
  "Badiger|बडिगेर, Kammar|कम्मार, Achar|आचार, Patil|पाटिल, Gowda|गौड़ा, Kumbara|कुंबार, Pattar|पट्टार, Shetty|शेट्टी, Hegde|हेगड़े, Chitragar|चित्रगार",
);
const TELUGU = region(
  "Lakshmi|लक्ष्मी, Sujatha|सुजाता, Anjamma|अंजम्मा, Swapna|स्वप्ना, Saritha|सरिता, Ramadevi|रमादेवी, Bhagya|भाग्या, Jyothi|ज्योति",
  "Srinivas|श्रीनिवास, Ravinder|रविंदर, Nagaraju|नागराजु, Yadagiri|यादगिरि, Satyanarayana|सत्यनारायण, Anjaneyulu|आंजनेयुलु, Kishore|किशोर, Mallesh|मल्लेश",
  "Chary|चारी, Reddy|रेड्डी, Gajula|गाजुला, Padmasali|पद्मशाली, Rao|राव, Vadla|वडला, Goud|गौड़, Kummari|कुम्मारी, Bommala|बोम्मला, Rapolu|रापोलु",
);
const HINDI_BELT = region(
  "Anita|अनीता, Shanti|शांति, Rajkumari|राजकुमारी, Seema|सीमा, Munni|मुन्नी, Archana|अर्चना, Sarla|सरला, Poonam|पूनम",
  "Ram Kishan|राम किशन, Shiv Kumar|शिव कुमार, Vinod|विनोद, Santosh|संतोष, Munna Lal|मुन्ना लाल, Brijesh|बृजेश, Dharmendra|धर्मेंद्र, Anil|अनिल",
  "Prajapati|प्रजापति, Vishwakarma|विश्वकर्मा, Maurya|मौर्य, Kashyap|कश्यप, Verma|वर्मा, Sahu|साहू, Kori|कोरी, Yadav|यादव, Singh|सिंह, Chaurasia|चौरसिया",
);
const URDU_TOWNS = region(
  "Shabana|शबाना, Rukhsar|रुख़सार, Nazma|नज़मा, Tabassum|तबस्सुम, Mehrunnisa|मेहरुन्निसा, Yasmeen|यास्मीन, Sabiha|सबीहा, Afreen|आफ़रीन",
  "Naeem|नईम, Aslam|असलम, Wasim|वसीम, Sharif|शरीफ़, Anees|अनीस, Zakir|ज़ाकिर, Faheem|फ़हीम, Mushtaq|मुश्ताक़",
  "Ansari|अंसारी, Khan|ख़ान, Ahmad|अहमद, Saifi|सैफ़ी, Mansuri|मंसूरी, Siddiqui|सिद्दीक़ी, Qureshi|क़ुरैशी, Hussain|हुसैन, Ali|अली, Idrisi|इदरीसी",
);
const BIHAR = region(
  "Kiran|किरण, Ranjana|रंजना, Manju|मंजू, Shail|शैल, Vimla|विमला, Rekha|रेखा, Bachcho|बच्चो, Nutan|नूतन",
  "Santosh|संतोष, Kamlesh|कमलेश, Arun|अरुण, Shambhu|शंभु, Naresh|नरेश, Dinesh|दिनेश, Ashok|अशोक, Sunil|सुनील",
  "Jha|झा, Mishra|मिश्र, Paswan|पासवान, Mandal|मंडल, Das|दास, Lal Das|लाल दास, Karn|कर्ण, Thakur|ठाकुर, Pandit|पंडित, Sharma|शर्मा",
);
const BENGAL = region(
  "Mita|मीता, Shikha|शिखा, Purnima|पूर्णिमा, Anima|अनिमा, Rina|रीना, Soma|सोमा, Dipa|दीपा, Jharna|झरना",
  "Gopal|गोपाल, Nimai|निमाई, Sanjit|संजीत, Amal|अमल, Tapas|तापस, Ajit|अजीत, Swapan|स्वपन, Uttam|उत्तम",
  "Pal|पाल, Karmakar|कर्मकार, Sutradhar|सूत्रधार, Das|दास, Basak|बसाक, Chitrakar|चित्रकार, Mondal|मंडल, Debnath|देबनाथ, Shil|शील, Bag|बाग",
);
const ODISHA = region(
  "Minati|मिनती, Kuni|कुनी, Sabita|सबिता, Pramila|प्रमिला, Sanjukta|संजुक्ता, Jhili|झिली, Basanti|बसंती, Kuntala|कुंतला",
  "Ramakanta|रमाकांत, Dibakar|दिबाकर, Jagannath|जगन्नाथ, Bhagaban|भगबान, Niranjan|निरंजन, Akshaya|अक्षय, Sarat|सरत, Purna|पूर्ण",
  "Maharana|महाराणा, Sahoo|साहू, Nayak|नायक, Meher|मेहेर, Behera|बेहरा, Swain|स्वाईं, Pradhan|प्रधान, Moharana|महाराणा, Barik|बारिक, Das|दास",
);
const ASSAM = region(
  "Mamoni|मामोनी, Runu|रुनू, Anjali|अंजलि, Jonali|जोनाली, Pratima|प्रतिमा, Bharati|भारती, Junu|जुनू, Malati|मालती",
  "Hemanta|हेमंत, Dipak|दीपक, Pranab|प्रणब, Bhaben|भबेन, Nripen|नृपेन, Khagen|खगेन, Ratul|रातुल, Jiten|जितेन",
  "Das|दास, Kalita|कलिता, Bora|बोरा, Saikia|सैकिया, Baishya|बैश्य, Deka|डेका, Rabha|राभा, Boro|बोरो, Hazarika|हज़ारिका, Debbarma|देबबर्मा",
);
const HILLS_EAST = region(
  "Mary|मेरी, Grace|ग्रेस, Esther|एस्थर, Yami|यामी, Lhamu|ल्हामू, Ruth|रूथ, Deborah|डेबोरा, Diki|डिकी",
  "John|जॉन, David|डेविड, Samuel|सैमुअल, Tashi|ताशी, Peter|पीटर, Karma|कर्मा, Tado|टाडो, Joseph|जोसेफ़",
  "Ao|आओ, Angami|अंगामी, Sailo|साइलो, Lyngdoh|लिंगदोह, Marak|मराक, Lepcha|लेप्चा, Bhutia|भूटिया, Tadu|ताडू, Shimray|शिमराय, Hmar|ह्मार",
);
const PUNJAB = region(
  "Harjit|हरजीत, Manpreet|मनप्रीत, Paramjit|परमजीत, Jaswinder|जसविंदर, Rajwinder|राजविंदर, Sukhwinder|सुखविंदर, Amandeep|अमनदीप, Kulwant|कुलवंत",
  "Gurdeep|गुरदीप, Jaspal|जसपाल, Surjit|सुरजीत, Ranjit|रंजीत, Baldev|बलदेव, Avtar|अवतार, Harpal|हरपाल, Satnam|सतनाम",
  "Matharu|मठारू, Saini|सैनी, Gill|गिल, Sandhu|संधू, Bhamra|भमरा, Sidhu|सिद्धू, Virdi|विर्दी, Dhiman|धीमान, Kalsi|कलसी, Mehra|मेहरा",
);
const HIMALAYA = region(
  "Kamla|कमला, Vidya|विद्या, Sheela|शीला, Nirmala|निर्मला, Champa|चंपा, Bimla|बिमला, Dolma|डोलमा, Hema|हेमा",
  "Om Chand|ओम चंद, Prem Singh|प्रेम सिंह, Hari Singh|हरि सिंह, Tsering|छेरिंग, Mohan Lal|मोहन लाल, Khem Raj|खेम राज, Nawang|नवांग, Bhim Sen|भीम सेन",
  "Thakur|ठाकुर, Negi|नेगी, Rana|राणा, Chauhan|चौहान, Bisht|बिष्ट, Kapoor|कपूर, Gupta|गुप्ता, Sharma|शर्मा, Dhiman|धीमान, Rawat|रावत",
);
const KASHMIR = region(
  "Shaista|शाइस्ता, Rubeena|रुबीना, Haseena|हसीना, Mehmooda|महमूदा, Tasleema|तसलीमा, Shameema|शमीमा, Dilshada|दिलशादा, Nusrat|नुसरत",
  "Ghulam Hassan|ग़ुलाम हसन, Manzoor Ahmad|मंज़ूर अहमद, Abdul Rashid|अब्दुल रशीद, Farooq Ahmad|फ़ारूक़ अहमद, Shabir Ahmad|शब्बीर अहमद, Tariq Ahmad|तारिक़ अहमद, Riyaz Ahmad|रियाज़ अहमद, Mohd. Yaqoob|मोहम्मद याक़ूब",
  "Bhat|भट, Mir|मीर, Dar|डार, Wani|वानी, Sheikh|शेख़, Lone|लोन, Najar|नजार, Khan|ख़ान, Shah|शाह, Rather|राथर",
);

const HINDI_AND_URDU = [HINDI_BELT, URDU_TOWNS];

/** The regions whose names are heard in a state. */
export const NAMES_IN: Record<StateCode, readonly RegionNames[]> = {
  AN: [BENGAL, TAMIL], AP: [TELUGU], AR: [HILLS_EAST], AS: [ASSAM], BR: [BIHAR], CH: [PUNJAB], CG: [HINDI_BELT], DD: [GUJARAT],
  DL: HINDI_AND_URDU, GA: [MAHARASHTRA], GJ: [GUJARAT], HR: [HINDI_BELT, PUNJAB], HP: [HIMALAYA], JK: [KASHMIR], JH: [HINDI_BELT, BIHAR],
  KA: [KARNATAKA], KL: [KERALA], LA: [HIMALAYA], LD: [KERALA], MP: HINDI_AND_URDU, MH: [MAHARASHTRA], MN: [HILLS_EAST], ML: [HILLS_EAST],
  MZ: [HILLS_EAST], NL: [HILLS_EAST], OD: [ODISHA], PY: [TAMIL], PB: [PUNJAB], RJ: [RAJASTHAN, URDU_TOWNS], SK: [HILLS_EAST], TN: [TAMIL],
  TS: [TELUGU, URDU_TOWNS], TR: [BENGAL, ASSAM], UP: HINDI_AND_URDU, UK: [HIMALAYA], WB: [BENGAL],
};
