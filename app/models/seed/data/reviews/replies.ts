/** What an artisan writes under a review. `happy` replies fit 4 and 5 stars, the others 2 and 3. */
export interface ReplyText {
  locale: "en" | "hi";
  happy: boolean;
  text: string;
}

const replies = (locale: "en" | "hi", happy: boolean, lines: string): ReplyText[] => lines.trim().split("\n").map((text) => ({ locale, happy, text: text.trim() }));

export const REPLIES: readonly ReplyText[] = [
  ...replies("en", true, `
    Thank you. Please come again, there is much more to try.
    Your children were a joy. Say hello to them from me.
    Thank you for the kind words. They hang in the workshop now.
    It was a pleasure. The tea is always ready for you.
    Thank you. Keep it away from water and it will last for years.
    You learn fast. Next time we try something harder.
    My mother read your review twice. Thank you.
    Thank you for your patience with the road.
    Happy that it arrived safe. Send a photo when it has its place.
    Thank you. You chose the colours well.
    We remember your songs. Come back with them.
    Thank you. Guests like you make this work light.
    Your grandmother was the best student of the month.
    Thank you for telling your friends. Two have booked already.
    It was made with love and I see that you noticed.
    Thank you. I have ordered more patterns for next time.
    We liked your questions very much.
    Thank you, and good wishes to the couple.`),
  ...replies("en", false, `
    I am sorry for the late start. I leave an hour earlier now.
    Thank you for saying it openly. I will do better.
    Please bring it back. I will correct it without charge.
    You are right, we were too many that day. I take fewer people now.
    I am sorry about the shade. Send me a photo, we will find a way.
    I have written the size more clearly on my page. Thank you.
    Video was new for me. I have a better stand now.
    I am sorry. Next time you get the full time, and tea.`),
  ...replies("hi", true, `
    बहुत धन्यवाद। फिर आइए, अभी बहुत कुछ बाक़ी है।
    बच्चों को हमारा प्यार दीजिए।
    आपके शब्द कार्यशाला की दीवार पर लगा दिए हैं।
    धन्यवाद। चाय हमेशा तैयार है।
    आप जल्दी सीखते हैं। अगली बार कुछ कठिन करेंगे।
    आपकी दादी इस महीने की सबसे अच्छी शिष्या रहीं।
    नव दंपति को हमारी शुभकामनाएँ।
    धन्यवाद। रंग आपने ही अच्छे चुने थे।
    ख़ुशी हुई कि ठीक से पहुँच गया।
    आप जैसे मेहमान हों तो काम हल्का लगता है।`),
  ...replies("hi", false, `
    देर के लिए माफ़ी। अब एक घंटा पहले निकलते हैं।
    साफ़ कहने के लिए धन्यवाद। आगे ध्यान रखेंगे।
    वापस ले आइए, बिना पैसे ठीक कर देंगे।
    माफ़ कीजिए। अगली बार पूरा समय मिलेगा, और चाय भी।`),
];
