/** @jsxImportSource preact */
import type { NewsletterView } from "@/lib/newsletter/read-archive";
import type { SiteWords } from "@/lib/site/words/site-words";

interface Props {
  readonly newsletter: NewsletterView;
  readonly words: SiteWords;
}

/** Asks for an address: a plain form, with a field that only programs fill in instead of a riddle. */
export function SubscribeForm({ newsletter: { id, name }, words: { newsletter: words } }: Props) {
  const field = `address-${id}`;
  return (
    <form className="subscribe" action="/api/newsletters/subscribe" method="post">
      <input type="hidden" name="newsletter" value={id} />
      <label htmlFor={field}>
        {words.address}
        <span className="visually-hidden">: {name}</span>
      </label>
      <div>
        <input
          id={field}
          type="email"
          name="address"
          required
          maxLength={254}
          autoComplete="email"
          dir="ltr"
          aria-describedby={`${field}-help`}
        />
        <button type="submit">{words.join}</button>
      </div>
      <p id={`${field}-help`}>{words.joinHelp}</p>
      <p className="trap" aria-hidden="true">
        <label>
          {words.trap} <input type="text" name="website" tabIndex={-1} autoComplete="off" />
        </label>
      </p>
    </form>
  );
}
