/** Can the name of a place begin behind this word? `joined`: do the documents write its last character with the name's first? */
export function leadsIn(word: string, joined: () => boolean): boolean {
  if (word === "") return true;
  return word.length === 1 ? LEADS.test(word) : !joined();
}

/** Words of one character that a name follows. */
const LEADS =
  /[在和与跟同及或对由归问下那就把给将从到来去于占比像按请看查想让叫是年月日底末初前后儿时五了过俺咱]/u;
