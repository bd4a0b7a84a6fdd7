import { rows, type ArtisanRows } from "./artisan-row";

export const CLOTH = {
  "block-printing": rows(`
    bagru|m|Yusuf Chhipa|यूसुफ़ छीपा
    dhamadka|m|Salim Umar Khatri|सलीम उमर खत्री
    sanganer|m|Mohan Lal Namdev|मोहन लाल नामदेव
    ajrakhpur|m|Haroon Khatri|हारून खत्री
    bagh|f|Raisa Bee Khatri|रईसा बी खत्री
    machilipatnam|m|Kotla Gangaraju|कोटला गंगराजू
    pedana|f|Peddi Lakshmi|पेद्दी लक्ष्मी
    farrukhabad|m|Rajesh Sadh|राजेश साध
    serampore|f|Madhabi Das|माधवी दास
    barmer|m|Ranamal Khatri|राणामल खत्री`),
  "handloom-weaving": rows(`
    kanchipuram|m|Lakshmi Narayanan|लक्ष्मी नारायणन
    varanasi|m|Haroon Rashid Ansari|हारून रशीद अंसारी
    pochampally|f|Padmavathi Chitikesi|पद्मावती चितिकेसी
    chanderi|m|Hukum Koli|हुकुम कोली
    phulia|m|Bimal Basak|बिमल बसाक
    bargarh|m|Sudam Meher|सुदाम मेहेर
    sualkuchi|f|Dipali Kalita|दीपाली कलिता
    kullu|f|Inder Dassi Thakur|इंदर दासी ठाकुर
    balaramapuram|m|Sasidharan Chaliyar|शशिधरन चालियार
    paithan|f|Shantabai Dalvi|शांताबाई दलवी`),
  embroidery: rows(`
    lucknow|f|Nasreen Ansari|नसरीन अंसारी
    barmer|f|Parvati Meghwal|पार्वती मेघवाल
    bhuj|f|Hansuben Ahir|हंसुबेन अहीर
    patiala|f|Gurpreet Kaur|गुरप्रीत कौर
    bolpur|f|Taslima Begum|तसलीमा बेगम
    dharwad|f|Saraswati Kulkarni|सरस्वती कुलकर्णी
    srinagar|m|Mehboob Ali Wani|महबूब अली वानी
    chamba|f|Lalita Sharma|ललिता शर्मा
    bareilly|m|Shakeel Ahmad|शकील अहमद
    muzaffarpur|f|Nirmala Devi|निर्मला देवी`),
  "carpet-weaving": rows(`
    bhadohi|m|Mohd. Shahid Ansari|मोहम्मद शाहिद अंसारी
    mirzapur|m|Ram Lakhan Bind|राम लखन बिंद
    srinagar|m|Bashir Ahmad Sheikh|बशीर अहमद शेख़
    jodhpur|m|Chhotu Ram Prajapati|छोटू राम प्रजापति
    panipat|f|Kavita Rani|कविता रानी
    warangal|f|Swaroopa Kusuma|स्वरूपा कुसुमा
    navalgund|f|Zainab Jamkhanagar|ज़ैनब जमखानगर
    leh|f|Stanzin Dolma|स्टैंज़िन डोलमा
    gangtok|f|Pema Lhamu Bhutia|पेमा ल्हामू भूटिया
    bhadohi|f|Sushila Maurya|सुशीला मौर्य`),
  "bamboo-and-cane": rows(`
    barpeta|f|Bhanumati Bora|भानुमती बोरा
    keonjhar|f|Rukmini Behera|रुक्मिणी बेहरा
    agartala|m|Mantu Debbarma|मंटू देबबर्मा
    kohima|m|Kevichüsa Angami|केविचुसा अंगामी
    aizawl|f|Lalthanpuii Sailo|ललथनपुई साइलो
    shillong|m|Banshan Kharkongor|बानशान खारकोंगोर
    namchi|m|Karma Tshering Lepcha|कर्मा शेरिंग लेप्चा
    ziro|f|Hage Yari|हागे यारी
    kalpetta|m|Chandran Kurichiyan|चंद्रन कुरिचियन
    cooch-behar|f|Tagari Chandra Dey|तगरी चंद्र दे`),
  leather: rows(`
    kolhapur|m|Bhagwan Satpute|भगवान सातपुते
    jodhpur|m|Mangi Lal Jingar|माँगी लाल जीनगर
    athani|f|Mahadevi Dhor|महादेवी ढोर
    kanpur|m|Imran Qureshi|इमरान क़ुरैशी
    patiala|m|Harbans Lal|हरबंस लाल
    bolpur|f|Sujata Ghosh|सुजाता घोष
    dharmavaram|m|Sindhe Ramulu|सिंदे रामुलु
    indore|m|Mahesh Bairwa|महेश बैरवा
    bhinmal|f|Tulsi Devi Jingar|तुलसी देवी जीनगर
    kolhapur|f|Sunanda Kamble|सुनंदा कांबले`),
} satisfies ArtisanRows;
