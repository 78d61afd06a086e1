/** Articles, prepositions and such, of the languages that are read most: no title ends with one. */
const LINKS =
  /(?<!\p{L})(?:the|an|of|for|in|on|to|at|by|and|from|with|der|die|das|den|des|dem|für|von|vom|und|mit|im|am|zu|zur|le|la|les|du|des|de|pour|et|au|aux|el|los|las|para|con|y|al|il|lo|gli|di|da|del|della|per|e|o|os|as|do|no|na|um|uma|het|een|van|op|te|i|w|z|dla|og|på|av|och|för|в|на|и|о|для|у|та|من|في)\s$/u;

/** Whether a text breaks off, before a blank, on a word that goes on with what follows. */
export const endsWithLink = (text: string): boolean => LINKS.test(text.slice(-12));
