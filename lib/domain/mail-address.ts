const LONGEST = 254;
const LONGEST_LOCAL = 64;
const LOCAL = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * The one spelling of an e-mail address that mail is sent to, or null for what is none.
 *
 * Folded to lower case, with the domain in ASCII. Quoted names, comments and literal hosts are refused: nobody has
 * them, and they are how headers and commands are smuggled in.
 */
export function mailAddress(raw: string): string | null {
  const text = raw.trim().toLowerCase();
  if (text.length > LONGEST) return null;
  const at = text.lastIndexOf("@");
  const local = text.slice(0, Math.max(0, at));
  const domain = asciiDomain(text.slice(at + 1));
  if (local.length > LONGEST_LOCAL || !LOCAL.test(local) || domain === null) return null;
  const address = `${local}@${domain}`;
  return address.length > LONGEST ? null : address;
}

function asciiDomain(raw: string): string | null {
  if (!/^[\p{L}\p{N}\p{M}.-]+$/u.test(raw) || !URL.canParse(`http://${raw}`)) return null;
  const { hostname } = new URL(`http://${raw}`);
  const labels = hostname.split(".");
  const isName = labels.length > 1 && labels.every((label) => LABEL.test(label));
  return isName && /[a-z]/.test(labels.at(-1) ?? "") ? hostname : null;
}

/** The host that an address belongs to. */
export const hostOfAddress = (address: string): string => address.slice(address.lastIndexOf("@") + 1);
