import fc from "fast-check";
import { FUZZ_SEED, tries } from "./fuzz";

fc.configureGlobal({ seed: FUZZ_SEED, ...tries(100) });
