type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** Words for a number of things: the form that the language has for it, with the number in place of `#`. */
export function counted(language: string, forms: Forms): (count: number) => string {
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  return (count) => (forms[rules.select(count)] ?? forms.other).replace("#", numbers.format(count));
}
