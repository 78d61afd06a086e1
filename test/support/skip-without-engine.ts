import { beforeEach } from "vitest";

const reason = process.env.COPYDESK_TEST_SKIP;
if (reason) beforeEach((context) => context.skip(reason));
