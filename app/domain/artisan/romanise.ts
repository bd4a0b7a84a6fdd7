/** Devanagari letters in plain Latin, as names are commonly spelt: no marks, no case. Consonants stand without their vowel. */
const CONSONANTS: Readonly<Record<string, string>> = {
  क: "k", ख: "kh", ग: "g", घ: "gh", ङ: "n", च: "ch", छ: "chh", ज: "j", झ: "jh", ञ: "n", ट: "t", ठ: "th", ड: "d", ढ: "dh", ण: "n", त: "t", थ: "th", द: "d", ध: "dh", न: "n",
  प: "p", फ: "ph", ब: "b", भ: "bh", म: "m", य: "y", र: "r", ल: "l", व: "v", श: "sh", ष: "sh", स: "s", ह: "h", ळ: "l",
};
const VOWELS: Readonly<Record<string, string>> = { अ: "a", आ: "a", इ: "i", ई: "i", उ: "u", ऊ: "u", ए: "e", ऐ: "ai", ओ: "o", औ: "au", ऋ: "ri", ऑ: "o" };
const SIGNS: Readonly<Record<string, string>> = { "ा": "a", "ि": "i", "ी": "i", "ु": "u", "ू": "u", "े": "e", "ै": "ai", "ो": "o", "ौ": "au", "ृ": "ri", "ॉ": "o" };
const MARKS: Readonly<Record<string, string>> = { "ं": "n", "ँ": "n", "ः": "h", "़": "" };
const VIRAMA = "्";

/** The text with Devanagari written in Latin letters; other characters stay. The unwritten "a" is said inside a word and silent at its end. */
export function romanise(text: string): string {
  const letters = [...text.normalize("NFD")];
  let latin = "";
  for (const [index, letter] of letters.entries()) {
    const consonant = CONSONANTS[letter];
    latin += consonant === undefined ? (VOWELS[letter] ?? SIGNS[letter] ?? MARKS[letter] ?? (letter === VIRAMA ? "" : letter)) : consonant + unwritten(letters, index);
  }
  return latin;
}

function unwritten(letters: readonly string[], index: number): string {
  const after = letters[index + 1] === "़" ? letters[index + 2] : letters[index + 1];
  if (after === undefined) return "";
  return after in CONSONANTS || after in VOWELS || after in MARKS ? "a" : "";
}
