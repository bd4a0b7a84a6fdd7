/** Who runs the marketplace, as law asks it to be named. */
export const COMPANY = {
  name: "KalaSetu Crafts Private Limited",
  email: "help@kalasetu.example",
  phone: "+91 141 400 0123",
  address: "Amer Road, Jaipur 302002",
  state: "RJ",
  gstin: "08AAKCK1234F1ZQ",
} as const;
