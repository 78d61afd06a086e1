// dependency-cruiser asks swc for plain TypeScript, which refuses JSX; say `tsx` for the files that have it.
import swc from "@swc/core";

const parse = swc.parseFileSync;
swc.parseFileSync = (file, options) => parse(file, { ...options, tsx: file.endsWith("x") });
