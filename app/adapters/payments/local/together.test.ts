import { expect, test } from "vitest";
import { together } from "./together";

/** Work that ends when it is told to; every run has its number. */
function slowWork() {
  const runs: { end: () => void; fail: (error: Error) => void }[] = [];
  const work = (): Promise<void> => new Promise((end, fail) => runs.push({ end, fail }));
  return { runs, work };
}

const started = () => new Promise((resolve) => setImmediate(resolve));

test("calls that come at once share one run, and those that come while it is under way the next", async () => {
  const { runs, work } = slowWork();
  const call = together(work);
  const first = [call(), call(), call()];
  await started();
  const later = [call(), call()];
  await started();
  expect(runs).toHaveLength(1);
  runs[0]?.end();
  await Promise.all(first);
  await started();
  expect(runs).toHaveLength(2);
  runs[1]?.end();
  await Promise.all(later);
});

test("a run that fails fails for those who waited for it alone", async () => {
  const { runs, work } = slowWork();
  const call = together(work);
  const first = [call(), call()];
  await started();
  const later = call();
  runs[0]?.fail(new Error("the disk is full"));
  expect((await Promise.allSettled(first)).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  await started();
  runs[1]?.end();
  await expect(later).resolves.toBeUndefined();
});
