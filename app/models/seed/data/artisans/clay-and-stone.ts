import { rows, type ArtisanRows } from "./artisan-row";

export const CLAY_AND_STONE = {
  pottery: rows(`
    molela|m|Ramesh Kumhar|रमेश कुम्हार
    nizamabad|m|Hari Prasad Prajapati|हरि प्रसाद प्रजापति
    manamadurai|f|Meenakshi Ammal|मीनाक्षी अम्माल
    andro|f|Thangjam Ibemhal Devi|थांगजम इबेमहल देवी
    pokhran|m|Bhanwar Lal Kumhar|भँवर लाल कुम्हार
    bhuj|m|Ismail Kumbhar|इस्माइल कुंभार
    uttam-nagar|f|Kamlesh Prajapati|कमलेश प्रजापति
    khanapur|m|Parashuram Kumbar|परशुराम कुंबार
    ukhrul|f|Ngalasung Shaiza|न्गालासुंग शाइज़ा
    kangra|m|Roshan Lal Dhiman|रोशन लाल धीमान`),
  terracotta: rows(`
    bishnupur|m|Baidyanath Kumbhakar|बैद्यनाथ कुंभकार
    gorakhpur|m|Rajendra Prajapati|राजेंद्र प्रजापति
    krishnanagar|m|Subal Pal|सुबल पाल
    molela|f|Lalita Kumhar|ललिता कुम्हार
    villianur|m|Vinayagam Kulalar|विनायगम कुलालर
    dhubri|f|Bimala Paul|बिमला पॉल
    kolkata|f|Mala Pal Rudra|माला पाल रुद्र
    jagdalpur|m|Jagat Ram Kumhar|जगत राम कुम्हार
    darbhanga|m|Gangesh Pandit|गंगेश पंडित
    nilambur|f|Janaki Kumbaran|जानकी कुंभारन`),
  "blue-pottery": rows(`
    sanganer|m|Girdhari Lal Rajora|गिरधारी लाल राजोरा
    jaipur|m|Gopal Lal Saini|गोपाल लाल सैनी
    jaipur|f|Leela Devi Kharol|लीला देवी खारोल
    jaipur|m|Anil Kumawat|अनिल कुमावत
    jaipur|f|Garima Sain|गरिमा सैन
    khurja|m|Riyaz Ahmad|रियाज़ अहमद
    khurja|m|Deepak Prajapati|दीपक प्रजापति
    khurja|f|Shahnaz Bano|शहनाज़ बानो
    uttam-nagar|m|Hazari Lal Prajapat|हज़ारी लाल प्रजापत
    jodhpur|f|Sarita Chauhan|सरिता चौहान`),
  "stone-carving": rows(`
    mamallapuram|m|Bhaskaran Sthapati|भास्करन स्थपति
    agra|m|Nafees Ahmad|नफ़ीस अहमद
    jaipur|m|Kishan Lal Prajapat|किशन लाल प्रजापत
    jaisalmer|m|Jethu Silawat|जेठू सिलावट
    bhubaneswar|m|Raghunath Maharana|रघुनाथ महाराणा
    karkala|m|Sadashiva Gudigar|सदाशिव गुडिगार
    gwalior|m|Dinesh Kushwaha|दिनेश कुशवाहा
    gaya|f|Asha Gaur|आशा गौड़
    makrana|m|Abdul Salam Bhati|अब्दुल सलाम भाटी
    durgi|m|Srinivasa Chary|श्रीनिवास चारी`),
  "wood-carving": rows(`
    bassi|m|Gopal Suthar|गोपाल सुथार
    saharanpur|m|Mohd. Aslam Saifi|मोहम्मद असलम सैफ़ी
    srinagar|m|Ghulam Rasool Najar|ग़ुलाम रसूल नजार
    channapatna|f|Noor Fathima|नूर फ़ातिमा
    kondapalli|m|Venkateswara Rao Koya|वेंकटेश्वर राव कोया
    mysuru|m|Nanjundaiah Achar|नंजुंडैया आचार
    nirmal|m|Narsimlu Nakash|नरसिमलु नकाश
    natungram|m|Dilip Sutradhar|दिलीप सूत्रधार
    hoshiarpur|m|Kamaljit Singh Matharu|कमलजीत सिंह मठारू
    dimapur|m|Vesato Nakro|वेसातो नाक्रो`),
  "papier-mache": rows(`
    srinagar|m|Firdous Ahmad Dar|फ़िरदौस अहमद डार
    srinagar|f|Rehana Mir|रेहाना मीर
    srinagar|m|Nazir Ahmad Rather|नज़ीर अहमद राथर
    anantnag|m|Iqbal Hussain Bhat|इक़बाल हुसैन भट
    srinagar|f|Zahida Jan|ज़ाहिदा जान
    purulia|m|Jagadish Sutradhar|जगदीश सूत्रधार
    purulia|f|Sumitra Sutradhar|सुमित्रा सूत्रधार
    gwalior|f|Rekha Batham|रेखा बाथम
    puri|m|Lokanath Mohapatra|लोकनाथ महापात्र
    majuli|m|Pradip Goswami|प्रदीप गोस्वामी`),
} satisfies ArtisanRows;
