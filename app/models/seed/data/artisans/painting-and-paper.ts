import { rows, type ArtisanRows } from "./artisan-row";

export const PAINTING_AND_PAPER = {
  rangoli: rows(`
    chennai|f|Revathi Subramanian|रेवती सुब्रमण्यन
    pune|f|Vaishali Deshpande|वैशाली देशपांडे
    madurai|f|Chitra Selvam|चित्रा सेल्वम
    bengaluru|f|Shobha Hegde|शोभा हेगड़े
    vijayawada|f|Sitamahalakshmi Rao|सीतामहालक्ष्मी राव
    kochi|f|Ambika Nair|अंबिका नायर
    udaipur|f|Mangi Bai Mali|माँगी बाई माली
    bolpur|f|Kalpana Hansda|कल्पना हांसदा
    panaji|f|Sulochana Naik|सुलोचना नाइक
    almora|f|Manju Khati|मंजू खाती`),
  madhubani: rows(`
    jitwarpur|f|Sunita Devi Jha|सुनीता देवी झा
    ranti|f|Dulari Paswan|दुलारी पासवान
    jitwarpur|m|Ritesh Kumar Mishra|रितेश कुमार मिश्र
    madhubani|f|Bibha Das|बिभा दास
    ranti|f|Malti Karn|मालती कर्ण
    jitwarpur|f|Ramrati Paswan|रामरती पासवान
    darbhanga|m|Abhinav Karn|अभिनव कर्ण
    patna|f|Nishi Thakur|निशि ठाकुर
    madhubani|m|Sanjeev Paswan|संजीव पासवान
    ranchi|f|Pratima Kumari|प्रतिमा कुमारी`),
  warli: rows(`
    dahanu|f|Manki Dhodade|मानकी धोदड़े
    dahanu|m|Ankush Vangad|अंकुश वांगड
    talasari|m|Raju Mor|राजू मोर
    jawhar|f|Sarita Bhoye|सरिता भोये
    dahanu|m|Ramji Hengadi|रामजी हेंगडी
    talasari|f|Kusum Kharpade|कुसुम खरपड़े
    silvassa|m|Devu Dhodia|देवू धोडिया
    mumbai|f|Rekha Umbersada|रेखा उंबरसाडा
    valsad|m|Mahesh Varli|महेश वारली
    nashik|f|Vanita Jadhav|वनिता जाधव`),
  pattachitra: rows(`
    raghurajpur|m|Prakash Chandra Moharana|प्रकाश चंद्र महाराणा
    pingla|f|Sonali Chitrakar|सोनाली चित्रकार
    raghurajpur|f|Gitanjali Das|गीतांजलि दास
    puri|m|Binod Parida|बिनोद परिडा
    raghurajpur|m|Kailash Sahoo|कैलाश साहू
    pingla|m|Basudeb Chitrakar|बासुदेब चित्रकार
    bhubaneswar|f|Sasmita Mohanty|सस्मिता महांति
    puri|f|Banalata Swain|बनलता स्वाईं
    pingla|f|Mitali Chitrakar|मिताली चित्रकार
    raghurajpur|m|Sudhir Maharana|सुधीर महाराणा`),
  "miniature-painting": rows(`
    jaipur|m|Babu Lal Chitara|बाबू लाल चितारा
    udaipur|m|Raja Ram Sharma|राजा राम शर्मा
    nathdwara|m|Kanhaiya Lal Sharma|कन्हैया लाल शर्मा
    kishangarh|f|Pushpa Chauhan|पुष्पा चौहान
    bhilwara|m|Naresh Joshi|नरेश जोशी
    kangra|m|Tilak Raj Kaundal|तिलक राज कौंडल
    chamba|f|Heena Thakur|हिना ठाकुर
    bikaner|m|Madan Swami|मदन स्वामी
    jammu|f|Suman Gupta|सुमन गुप्ता
    nathdwara|f|Kalpana Gaur|कल्पना गौड़`),
  "kite-making": rows(`
    ahmedabad|m|Iqbal Patangwala|इक़बाल पतंगवाला
    jaipur|m|Abdul Ghani Ansari|अब्दुल ग़नी अंसारी
    lucknow|m|Gurudutt Rastogi|गुरुदत्त रस्तोगी
    ahmedabad|f|Ruksarben Shaikh|रुख़सारबेन शेख़
    bareilly|m|Inayat Ali|इनायत अली
    surat|m|Mukesh Chunara|मुकेश चुनारा
    amritsar|m|Jagdish Kanojia|जगदीश कनौजिया
    delhi|m|Mohd. Javed|मोहम्मद जावेद
    vadodara|f|Daxaben Chunara|दक्षाबेन चुनारा
    hyderabad|m|Narsing Rao|नरसिंग राव`),
} satisfies ArtisanRows;
