import { Notice } from "@/components/ui/notice";
import { readEnv } from "@/lib/env";

/** Says what is missing where no mail can be sent; nothing where all is well. */
export function MailMissing() {
  if (readEnv().mail) return null;
  return (
    <Notice tone="warn" title="No mail can be sent yet">
      Whoever runs this server has to set SMTP_URL and MAIL_FROM and start it again. Until then you can write
      and preview issues; readers see no form to subscribe.
    </Notice>
  );
}
