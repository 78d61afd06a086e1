import { resolve } from "node:path";
import { z } from "zod";
import { mailAddress } from "@/lib/domain/mail-address";
import { AppError } from "@/lib/errors";

const blank = (value: unknown) => (value === "" ? undefined : value);
const optionalUrl = (message: string) => z.preprocess(blank, z.url(message).optional());

const schema = z.object({
  PORT: z.preprocess(blank, z.coerce.number().int().min(0).max(65535).default(3000)),
  COPYDESK_DATA: z.preprocess(blank, z.string().default("./data")),
  DATABASE_URL: z.preprocess(
    blank,
    z
      .string()
      .regex(/^postgres(ql)?:\/\//, "DATABASE_URL must begin with postgres://; leave it out for SQLite.")
      .optional(),
  ),
  COPYDESK_URL: optionalUrl("COPYDESK_URL must be a full address such as https://news.example.org."),
  AUTH_SECRET: z.preprocess(
    blank,
    z.string().min(32, "AUTH_SECRET needs at least 32 characters; leave it out to have one made.").optional(),
  ),
  COPYDESK_WORKER: z.preprocess(blank, z.enum(["on", "off"]).default("on")),
  COPYDESK_TRUSTED_PROXIES: z.preprocess(blank, z.coerce.number().int().min(0).max(10).default(0)),
  COPYDESK_FETCH_ALLOW: z.preprocess(blank, z.string().default("")),
  SMTP_URL: z.preprocess(
    blank,
    z
      .url({
        protocol: /^smtps?$/,
        error: "SMTP_URL must be a full address such as smtps://user:password@mail.example.org:465.",
      })
      .optional(),
  ),
  MAIL_FROM: z.preprocess(blank, z.string().max(400).optional()),
  COPYDESK_METRICS_TOKEN: z.preprocess(
    blank,
    z
      .string()
      .regex(
        /^\S{16,}$/,
        "COPYDESK_METRICS_TOKEN needs at least 16 characters without blanks; leave it out for no metrics.",
      )
      .optional(),
  ),
  COPYDESK_UPLOAD_LIMIT_MB: z.preprocess(blank, z.coerce.number().int().positive().default(512)),
});

/** Who mails are from. */
export interface MailFrom {
  readonly name: string;
  readonly address: string;
}

/** The mail server of the operator, and who mails are from. */
export interface MailSettings {
  readonly from: MailFrom;
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; else STARTTLS where the server has it. */
  readonly isSecure: boolean;
  readonly login: { readonly user: string; readonly pass: string } | null;
}

/** The operator's settings, read and checked in this one place. */
export interface Env {
  readonly port: number;
  /** Absolute folder for the SQLite file, uploads and the secret. */
  readonly dataFolder: string;
  /** `postgres://…`, or null for SQLite in the data folder. */
  readonly databaseUrl: string | null;
  /** Public origin without a trailing slash, or null to use the address of each request. */
  readonly publicUrl: string | null;
  /** Given by the operator; null where the one kept in the data folder is used. */
  readonly authSecret: string | null;
  /** Whether this process runs jobs. */
  readonly worker: boolean;
  /** How many proxies of the operator's own stand before this server and add to X-Forwarded-For. */
  readonly trustedProxies: number;
  /** Largest upload in bytes. */
  readonly uploadLimit: number;
  /** Hosts, with or without a port, that may be fetched from although they are not in the public internet. */
  readonly fetchAllow: readonly string[];
  /** Who sends it may read `/api/metrics`; null where nobody may. */
  readonly metricsToken: string | null;
  /** Null where no mail can be sent. */
  readonly mail: MailSettings | null;
}

/**
 * Read the settings of this process.
 *
 * @throws AppError `bad_input` naming every setting that is wrong and how to mend it.
 */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const parsed = schema.safeParse(source);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
    throw new AppError("bad_input", `These settings can't be used:\n${lines.join("\n")}`);
  }
  const settings = parsed.data;
  const mail = readMail(settings.SMTP_URL, settings.MAIL_FROM);
  return {
    mail,
    port: settings.PORT,
    dataFolder: resolve(/* turbopackIgnore: true */ settings.COPYDESK_DATA),
    databaseUrl: settings.DATABASE_URL ?? null,
    publicUrl: settings.COPYDESK_URL?.replace(/\/+$/, "") ?? null,
    authSecret: settings.AUTH_SECRET ?? null,
    metricsToken: settings.COPYDESK_METRICS_TOKEN ?? null,
    worker: settings.COPYDESK_WORKER === "on",
    trustedProxies: settings.COPYDESK_TRUSTED_PROXIES,
    uploadLimit: settings.COPYDESK_UPLOAD_LIMIT_MB * 1_000_000,
    fetchAllow: settings.COPYDESK_FETCH_ALLOW.split(",")
      .map((host) => host.trim().toLowerCase())
      .filter(Boolean),
  };
}

function readMail(smtp: string | undefined, sender: string | undefined): MailSettings | null {
  if (!smtp && !sender) return null;
  const from = readSender(sender ?? "");
  if (!smtp || !from)
    throw new AppError(
      "bad_input",
      "These settings can't be used:\n  SMTP_URL, MAIL_FROM: Mail needs both, MAIL_FROM as news@example.org or Example News <news@example.org>.",
    );
  const { protocol, hostname, port, username, password } = new URL(smtp);
  const isSecure = protocol === "smtps:";
  return {
    ...{ from, isSecure, host: hostname.replace(/^\[|\]$/g, "") },
    port: port === "" ? (isSecure ? 465 : 587) : Number(port),
    login: username ? { user: decode(username), pass: decode(password) } : null,
  };
}

/** A password with a bare percent sign is taken as it is. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function readSender(text: string): MailFrom | null {
  const [, name = "", bracketed = ""] = /^([^<>]*)<([^<>]+)>\s*$/.exec(text) ?? [];
  const address = mailAddress(bracketed || text);
  return address === null ? null : { name: name.replace(/["\p{Cc}]/gu, "").trim(), address };
}

/**
 * The engine that the settings choose. Never throws, for modules that need it while they load;
 * whether the address is any good is for `readEnv` to say.
 */
export function chosenDialect(source: NodeJS.ProcessEnv = process.env): "sqlite" | "postgres" {
  return source.DATABASE_URL ? "postgres" : "sqlite";
}
