/** Passwords that are tried first everywhere, and those people here choose; all in small letters, eight characters or more. */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  `password password1 password12 password123 password1234 password@123 passw0rd p@ssw0rd p@ssword pass1234 pass@123 pass@1234
  12345678 123456789 1234567890 12345678910 0123456789 987654321 9876543210 87654321 11111111 00000000 12341234 12121212 11223344
  123123123 11112222 99999999 88888888 66666666 22222222 55555555 78787878 1q2w3e4r 1q2w3e4r5t 1qaz2wsx q1w2e3r4 qwertyuiop
  qwerty123 qwerty1234 qwerty12 qwertyui asdfghjkl asdf1234 asdfasdf zxcvbnm1 zaq12wsx abcd1234 abcd@123 abcd@1234 abc12345 abc@1234
  a1234567 a12345678 aa123456 abcdefgh abcdefghi abcdefg1 iloveyou iloveyou1 ilovegod sunshine princess football baseball
  superman spiderman trustno1 starwars whatever computer internet samsung1 samsung123 nokia123 vivo1234 oppo1234 redmi123 jiophone
  jio12345 airtel123 facebook whatsapp whatsapp1 google123 gmail123 test1234 test@123 testing1 testing123 welcome1 welcome123
  welcome@123 admin123 admin1234 admin@123 administrator changeme changeme1 letmein1 letmein123 master123 secret123 monkey123
  dragon123 india123 india1234 india@123 bharat123 jaihind1 jaihind123 jaimatadi jaishreeram jaishriram jaisriram sairam123 omsairam
  omnamahshivaya radhakrishna radheradhe radhe123 krishna1 krishna123 krishna@123 ganesh123 ganpati123 hanuman1 hanuman123 mahadev1
  mahadev123 harharmahadev bholenath shivshiv lakshmi1 laxmi123 saibaba1 waheguru waheguru1 allah786 786786786 bismillah
  mummypapa papamummy maapapa1 mompapa1 priyanka ramesh123 suresh123 rahul123 pooja123 sachin10 sachin123 dhoni007 virat18
  cricket1 cricket123 kalasetu kalasetu1 kalasetu12 kalasetu123 kalasetu@1 kalasetu@123 kala setu kala1234 kala@123 karigar1
  karigar123 kaarigar artisan1 artisan123 artist123 kumhar123`.split(/\s+/),
);
