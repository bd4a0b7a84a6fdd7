import { indianGroups, type CountGroup } from "./groups";

const SMALL = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" ");
const TENS = "  twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

function underHundred(count: number): string {
  if (count < 20) return SMALL[count] ?? "";
  const unit = count % 10;
  const ten = TENS[Math.floor(count / 10)] ?? "";
  return unit === 0 ? ten : `${ten}-${SMALL[unit]}`;
}

/** A whole number in English words, counted in lakhs and crores: "two thousand six hundred ninety-one". */
export const englishWords = (count: number): string => (count === 0 ? "zero" : indianGroups(count).map(groupWords).join(" "));

const groupWords = ({ unit, count }: CountGroup): string => {
  const words = count < 100 ? underHundred(count) : englishWords(count);
  return unit === "one" ? words : `${words} ${unit}`;
};
