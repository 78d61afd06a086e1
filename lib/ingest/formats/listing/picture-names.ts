/** `harbour_opening_0.jpg`, `10-20-2015 Harbour 2.png`: a file, and nothing behind it. */
const FILE = /^[^\n/:?!]{1,90}\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?|heic)$/iu;

/** `MEA_DSC_5641`, `IMG_2041`: what cameras and those who copy from them call a picture. */
const CAMERA = /^[\p{L}\p{N}-]*_?(?:DSC[FN]?|IMG|PXL|MVI)_[\p{L}\p{N}_-]*\d{3,}[\p{L}\p{N}_-]*$/u;

/** True for a line that is the name of a picture's file: crawlers print it where the picture was. */
export const isPictureName = (line: string): boolean =>
  line.length <= 100 && (FILE.test(line) || CAMERA.test(line));
