import type { NextConfig } from "next";

const SAFE_DEFAULTS = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=()" },
];

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
  async headers() {
    return [{ source: "/:path*", headers: SAFE_DEFAULTS }];
  },
  experimental: { serverActions: { bodySizeLimit: "4mb" } },
};

export default config;
