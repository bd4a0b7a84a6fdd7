export default {
  "required": "Please fill this in",
  "choose": "Please choose one",
  "tooLong": "This is too long. Please write it shorter",
  "number": "Write a number, such as 2",
  "pin": "Write a PIN code of 6 digits",
  "phone": "Write a mobile number of 10 digits",
  "date": "Write a date, such as 25/12/2026",
  "time": "Write a time, such as 09:30",
  "money": "Write an amount in rupees, such as 1200",
} as const;
