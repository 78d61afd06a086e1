import { expect, test } from "vitest";
import { pressedKey } from "@/components/admin/pressed-key";

test.each([
  ["a letter", { key: "a", code: "KeyA" }, "a"],
  ["a letter with Shift", { key: "Z", code: "KeyZ", shiftKey: true }, "Z"],
  ["a letter under Caps Lock", { key: "A", code: "KeyA" }, "a"],
  ["Shift under Caps Lock", { key: "z", code: "KeyZ", shiftKey: true }, "Z"],
  ["the letter of a French keyboard, not the place", { key: "a", code: "KeyQ" }, "a"],
  ["a Russian keyboard", { key: "ф", code: "KeyA" }, "a"],
  ["a Russian keyboard with Shift", { key: "Я", code: "KeyZ", shiftKey: true }, "Z"],
  ["a Greek keyboard", { key: "ρ", code: "KeyR" }, "r"],
  ["an Arabic keyboard", { key: "ش", code: "KeyA" }, "a"],
  ["an Arabic key that types two letters", { key: "لا", code: "KeyB" }, "b"],
  ["an Arabic question mark", { key: "؟", code: "Slash", shiftKey: true }, "?"],
  ["a question mark", { key: "?", code: "Slash", shiftKey: true }, "?"],
  ["a letter that Latin has elsewhere", { key: "ö", code: "Semicolon" }, "ö"],
  ["a Latin letter with an accent", { key: "é", code: "KeyE" }, "é"],
  ["a key with a name", { key: "Escape", code: "Escape" }, "Escape"],
  ["a Russian letter on a key without a Latin one", { key: "ж", code: "Semicolon" }, "ж"],
])("%s", (_, press, key) => {
  expect(pressedKey({ shiftKey: false, ...press })).toBe(key);
});
