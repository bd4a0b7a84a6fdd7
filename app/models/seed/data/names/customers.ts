import type { PersonName } from "./person-name";

const people = (gender: "f" | "m", text: string): PersonName[] =>
  text.trim().split(/,\s+/).map((pair) => {
    const [en = "", hi = ""] = pair.split("|");
    return { en, hi, gender };
  });

/** People who book, from all over the country and a few from abroad. */
export const CUSTOMERS: readonly PersonName[] = [
  ...people("f", `
    Ananya Mehta|अनन्या मेहता, Kavya Ranawat|काव्या रानावत, Priyanka Sethi|प्रियंका सेठी, Meera Iyer|मीरा अय्यर, Sneha Kulkarni|स्नेहा कुलकर्णी,
    Aditi Banerjee|अदिति बनर्जी, Fatima Sheikh|फ़ातिमा शेख़, Harleen Kaur|हरलीन कौर, Nandini Rao|नंदिनी राव, Pooja Agarwal|पूजा अग्रवाल,
    Divya Menon|दिव्या मेनन, Ritu Malhotra|रितु मल्होत्रा, Shalini Gupta|शालिनी गुप्ता, Tanvi Desai|तन्वी देसाई, Zoya Khan|ज़ोया ख़ान,
    Lakshmi Reddy|लक्ष्मी रेड्डी, Ishita Ghosh|इशिता घोष, Neha Joshi|नेहा जोशी, Swati Mishra|स्वाति मिश्रा, Anju Kurian|अंजू कुरियन,
    Rashmi Hegde|रश्मि हेगड़े, Sunaina Bedi|सुनैना बेदी, Vidya Nair|विद्या नायर, Komal Patel|कोमल पटेल, Sarita Yadav|सरिता यादव,
    Bhavna Solanki|भावना सोलंकी, Deepika Saxena|दीपिका सक्सेना, Gayatri Sharma|गायत्री शर्मा, Hina Qureshi|हिना क़ुरैशी, Jaya Sinha|जया सिन्हा,
    Kirti Chauhan|कीर्ति चौहान, Madhuri Patil|माधुरी पाटिल, Naina Kapoor|नैना कपूर, Pallavi Shetty|पल्लवी शेट्टी, Radhika Verma|राधिका वर्मा,
    Sabina Ansari|सबीना अंसारी, Trisha Dutta|तृषा दत्ता, Urvashi Rathore|उर्वशी राठौड़, Vaishnavi Naidu|वैष्णवी नायडू, Yamini Das|यामिनी दास,
    Asha Pillai|आशा पिल्लै, Chitra Subramaniam|चित्रा सुब्रमण्यम, Ekta Bansal|एकता बंसल, Garima Tiwari|गरिमा तिवारी, Heena Shah|हिना शाह,
    Indu Bala|इंदु बाला, Jasleen Bajwa|जसलीन बाजवा, Kalpana Sahu|कल्पना साहू, Leena Dsouza|लीना डिसूज़ा, Mrunal Joshi|मृणाल जोशी,
    Nusrat Jahan|नुसरत जहाँ, Aindrila Sen|ऐंद्रिला सेन, Preeti Rawat|प्रीति रावत, Rehana Bano|रेहाना बानो, Shruti Bhatt|श्रुति भट्ट,
    Tara Thapa|तारा थापा, Usha Rani|उषा रानी, Vandana Pandey|वंदना पांडे, Sushma Bhagat|सुषमा भगत, Manisha Kale|मनीषा काले,
    Rupali More|रूपाली मोरे, Aparna Mohanty|अपर्णा महांति, Banhi Baruah|बह्नि बरुआ, Sangeeta Jain|संगीता जैन, Monika Arora|मोनिका अरोड़ा,
    Padma Krishnan|पद्मा कृष्णन, Rosy Lyngdoh|रोज़ी लिंगदोह, Shweta Trivedi|श्वेता त्रिवेदी, Sumathi Raja|सुमति राजा, Geetanjali Bose|गीतांजलि बोस,
    Kusum Lata|कुसुम लता, Mitali Roy|मिताली राय, Nirupama Sahoo|निरुपमा साहू, Reena Dsilva|रीना डिसिल्वा, Claire Martin|क्लेयर मार्टिन`),
  ...people("m", `
    Vikram Rathore|विक्रम राठौड़, Arjun Mathur|अर्जुन माथुर, Thomas Kurian|थॉमस कुरियन, Farhan Qazi|फ़रहान क़ाज़ी, Rohit Sharda|रोहित शारदा,
    Aditya Rao|आदित्य राव, Amit Trivedi|अमित त्रिवेदी, Balwant Singh|बलवंत सिंह, Chetan Patel|चेतन पटेल, Debashish Roy|देबाशीष राय,
    Eknath Patil|एकनाथ पाटिल, Faisal Ahmed|फ़ैसल अहमद, Gaurav Khanna|गौरव खन्ना, Harish Bhat|हरीश भट, Imran Siddiqui|इमरान सिद्दीक़ी,
    Jatin Vora|जतिन वोरा, Karthik Subbu|कार्तिक सुब्बु, Lalit Kumar|ललित कुमार, Manoj Tiwari|मनोज तिवारी, Nikhil Jain|निखिल जैन,
    Omkar Gokhale|ओंकार गोखले, Pradeep Nambiar|प्रदीप नंबियार, Rahul Verma|राहुल वर्मा, Sandeep Gill|संदीप गिल, Tarun Bansal|तरुण बंसल,
    Umesh Chand|उमेश चंद, Varun Kapoor|वरुण कपूर, Yash Agarwal|यश अग्रवाल, Zubin Irani|ज़ुबिन ईरानी, Abhishek Das|अभिषेक दास,
    Bharat Solanki|भरत सोलंकी, Dev Anand Pillai|देव आनंद पिल्लै, Girish Kamath|गिरीश कामत, Hemant Joshi|हेमंत जोशी, Ishaan Sen|ईशान सेन,
    Joseph Fernandes|जोसेफ़ फ़र्नांडिस, Kunal Mehra|कुणाल मेहरा, Madhav Kelkar|माधव केलकर, Naveen Reddy|नवीन रेड्डी, Pankaj Mishra|पंकज मिश्रा,
    Rajat Saxena|रजत सक्सेना, Salman Pathan|सलमान पठान, Siddharth Nair|सिद्धार्थ नायर, Suresh Babu|सुरेश बाबू, Tenzin Norbu|तेनज़िन नोरबू,
    Vivek Chandra|विवेक चंद्र, Wasim Akhtar|वसीम अख़्तर, Anand Murthy|आनंद मूर्ति, Biswajit Saha|बिस्वजीत साहा, Deepak Rawat|दीपक रावत,
    Gurmeet Sandhu|गुरमीत संधू, Himanshu Pandey|हिमांशु पांडे, Jagdish Prasad|जगदीश प्रसाद, Kabir Ansari|कबीर अंसारी, Mahesh Iyer|महेश अय्यर,
    Nitin Deshmukh|नितिन देशमुख, Prakash Sahoo|प्रकाश साहू, Raghav Bhardwaj|राघव भारद्वाज, Samir Bose|समीर बोस, Sunil Chavan|सुनील चव्हाण,
    Tushar Pawar|तुषार पवार, Uday Hegde|उदय हेगड़े, Vinay Shetty|विनय शेट्टी, Ashok Meena|अशोक मीणा, Dinesh Gurjar|दिनेश गुर्जर,
    Kamal Kishore|कमल किशोर, Mukul Baruah|मुकुल बरुआ, Niraj Kumar Singh|नीरज कुमार सिंह, Ravi Shankar Dubey|रवि शंकर दुबे, Sachin Gaikwad|सचिन गायकवाड़,
    Shyam Sundar|श्याम सुंदर, Ratan Lal|रतन लाल, Ismail Contractor|इस्माइल कॉन्ट्रैक्टर, Liam Hughes|लियाम ह्यूज़, Kenji Tanaka|केंजी तनाका`),
];
