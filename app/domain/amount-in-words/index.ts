import type { LocalText } from "../local-text";
import { assertPaise, type Paise } from "../money";
import { englishWords } from "./english";
import { hindiWords } from "./hindi";

/** An amount as receipts write it out: "Two thousand six hundred ninety-one rupees and sixty paise only." */
export function amountInWords(amount: Paise): LocalText {
  const paise = assertPaise(amount) % 100;
  const rupees = (amount - paise) / 100;
  return { en: english(rupees, paise), hi: hindi(rupees, paise) };
}

function english(rupees: number, paise: number): string {
  const whole = `${englishWords(rupees)} ${rupees === 1 ? "rupee" : "rupees"}`;
  const rest = paise > 0 ? ` and ${englishWords(paise)} ${paise === 1 ? "paisa" : "paise"}` : "";
  const sentence = `${whole}${rest} only.`;
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function hindi(rupees: number, paise: number): string {
  const whole = `${hindiWords(rupees)} ${rupees === 1 ? "रुपया" : "रुपये"}`;
  const rest = paise > 0 ? ` और ${hindiWords(paise)} ${paise === 1 ? "पैसा" : "पैसे"}` : "";
  return `${whole}${rest} मात्र।`;
}
