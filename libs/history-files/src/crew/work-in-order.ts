/**
 * Works on inputs several at once and yields the outputs in the order of the inputs.
 * @param atOnce how many may have been begun and not been taken yet
 */
export async function* workInOrder<Input, Output>(
  inputs: Iterable<Input> | AsyncIterable<Input>,
  atOnce: number,
  work: (input: Input) => Promise<Output>,
): AsyncGenerator<Output> {
  const begun: Promise<Output>[] = [];
  for await (const input of inputs) {
    const output = work(input);
    // Whoever takes it is told of its failure; until then it must not count as one that nobody hears of.
    output.catch(() => {});
    begun.push(output);
    const first = begun.length >= atOnce ? begun.shift() : undefined;
    if (first) yield await first;
  }
  for (const output of begun) yield await output;
}
