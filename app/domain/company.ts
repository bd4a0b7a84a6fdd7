/** Who runs the marketplace, as law asks it to be named. */
export const COMPANY = {
  name: "KalaSetu Crafts Private Limited",
  email: "help@kalasetu.example",
  phone: "+91 141 400 0123",
  gstin: "08AAKCK1234F1Z5",
} as const;
