import type { NextConfig } from "next";

/**
 * Nothing is loaded from elsewhere, embedded or posted elsewhere. Inline scripts stay allowed for the
 * framework's own; the sanitiser is what keeps others out.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  `script-src 'self' 'unsafe-inline'${process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : ""}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

const SAFE_DEFAULTS = [
  { key: "Content-Security-Policy", value: CONTENT_SECURITY_POLICY },
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=()" },
];

/** A font that changes gets another name. */
const FOR_EVER = "public, max-age=31536000, immutable";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Metadata always stands in the head: what comes later is moved there by a script, and readers get none.
  htmlLimitedBots: /.*/,
  serverExternalPackages: [
    "@photostructure/sqlite",
    "@node-rs/argon2",
    "sharp",
    "pg",
    "jschardet",
    "iconv-lite",
  ],
  async headers() {
    return [
      { source: "/:path*", headers: SAFE_DEFAULTS },
      { source: "/fonts/:file*.woff2", headers: [{ key: "Cache-Control", value: FOR_EVER }] },
    ];
  },
  experimental: { serverActions: { bodySizeLimit: "4mb" } },
};

export default config;
