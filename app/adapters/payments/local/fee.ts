import { share, type Paise } from "~/domain/money";

/** 2% and 18% tax on it, rounded down. */
const FEE = 200;
const FEE_GST = 1800;
export const feeOn = (amount: Paise): Paise => share(amount, FEE) + share(share(amount, FEE), FEE_GST);
