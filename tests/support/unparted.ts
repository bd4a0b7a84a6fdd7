/** A page's HTML without the places where a long address may part, so that an address is found in it as it is known. */
export const unparted = (html: string): string => html.replaceAll("<wbr/>", "");
