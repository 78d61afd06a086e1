import type { MailSettings } from "@/lib/env";
import { AppError } from "@/lib/errors";

/** Refuse what needs a mail server where the operator has named none. */
export function assertMail(mail: MailSettings | null): asserts mail is MailSettings {
  if (!mail)
    throw new AppError(
      "unavailable",
      "No mail can be sent: whoever runs this server has to set SMTP_URL and MAIL_FROM first.",
    );
}
