const NUKTA = /\u093c/g;
const CHANDRABINDU = /\u0901/g;
/** A nasal joined to a stop is written as a dot as well: हिन्दी and हिंदी. */
const JOINED_NASAL = /[ङञणनम]\u094d(?=[क-घच-झट-ढत-धप-भ])/g;
const LATIN_MARKS = /(?<=[a-z])[\u0300-\u036f]+/g;
const JOINERS = /[\u200c\u200d]/g;

/**
 * A text as search compares it: small letters, no accents, and one way of writing where Devanagari has several
 * (दर्ज़ी and दर्जी, काँसा and कांसा, मेहन्दी and मेहंदी).
 */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(LATIN_MARKS, "")
    .replace(NUKTA, "")
    .replace(JOINERS, "")
    .normalize("NFC")
    .replace(NUKTA, "")
    .replace(CHANDRABINDU, "\u0902")
    .replace(JOINED_NASAL, "\u0902");
}

/** The words of a text in any script, folded. */
export const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
