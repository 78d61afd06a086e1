import { AppError } from "@/lib/errors";

/** Bounds of a password, in characters. */
export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 200;

/** Long enough to pass the length rule, and on every list that attackers try first. */
const COMMON = new Set([
  "123456789012",
  "1234567890123",
  "12345678901234",
  "123456789123",
  "administrator",
  "changemechangeme",
  "iloveyouiloveyou",
  "letmeinletmein",
  "password1234",
  "password12345",
  "password123456",
  "passwordpassword",
  "qwerty123456",
  "qwertyqwerty",
  "qwertyuiop12",
  "qwertyuiop123",
  "welcome12345",
  "1q2w3e4r5t6y",
  "1qaz2wsx3edc",
]);

/** Refuse, with words for its owner, a password that is too short, too long or too easy to guess. */
export function assertStrongPassword(password: string, about: { readonly email: string }): void {
  const refuse = (message: string) => {
    throw new AppError("bad_input", message);
  };
  if ([...password].length < PASSWORD_MIN) {
    refuse(`The password needs at least ${PASSWORD_MIN} characters. A few unrelated words work well.`);
  }
  if (password.length > PASSWORD_MAX) refuse(`The password may have at most ${PASSWORD_MAX} characters.`);
  const folded = password.toLowerCase();
  const email = about.email.toLowerCase();
  if (folded === email || folded.replace(/[\d\W_]+$/u, "") === email.split("@")[0]) {
    refuse("The password must not be your e-mail address.");
  }
  if (COMMON.has(folded) || new Set(folded).size < 5) {
    refuse("That password is among the first that attackers try. Please choose another one.");
  }
}
