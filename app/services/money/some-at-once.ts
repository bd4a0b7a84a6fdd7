/** So many questions the gateway is asked at once. */
const AT_ONCE = 25;

/** Does the same for each of many, some at a time; gives the answers in their order. */
export async function someAtOnce<Item, Answer>(items: readonly Item[], ask: (item: Item) => Promise<Answer>): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let start = 0; start < items.length; start += AT_ONCE) answers.push(...(await Promise.all(items.slice(start, start + AT_ONCE).map(ask))));
  return answers;
}
