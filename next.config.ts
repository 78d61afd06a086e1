import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: [
    "@photostructure/sqlite",
    "@node-rs/argon2",
    "sharp",
    "pg",
    "eld",
    "jschardet",
    "iconv-lite",
  ],
  experimental: { serverActions: { bodySizeLimit: "4mb" } },
};

export default config;
