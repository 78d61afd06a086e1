let bytes = Buffer.allocUnsafeSlow(1 << 15);
let units = asUnits(bytes);

/**
 * The UTF-16 code units of a text as numbers, with more behind them; good until the next call.
 *
 * A loop over an array takes half the time of one that asks a text for each of its units.
 */
export function unitsOf(text: string): Uint16Array {
  if (text.length > units.length) {
    bytes = Buffer.allocUnsafeSlow(4 * text.length);
    units = asUnits(bytes);
  }
  bytes.write(text, "utf16le");
  return units;
}

function asUnits({ buffer, byteOffset, length }: Buffer): Uint16Array {
  return new Uint16Array(buffer, byteOffset, length >> 1);
}
