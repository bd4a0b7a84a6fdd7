/** An e-mail address of which somebody who knows it recognises enough, and nobody else: "a••••@gmail.com". */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf("@");
  return `${email.charAt(0)}••••${email.slice(at)}`;
}

/** A phone number by its last two digits: "••••••••10". */
export const maskPhone = (phone: string): string => `••••••••${phone.slice(-2)}`;
