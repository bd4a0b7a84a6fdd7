import { expect, it } from "vitest";
import { localSearch } from "~/adapters/search/local.server";
import { CRAFT_SLUGS } from "~/domain/craft";
import { PLACES } from "~/domain/place/gazetteer";
import { searchContract } from "./contract";
import { makeDoc } from "./docs";

const shared = localSearch();

searchContract("a thread of this process", async () => shared);

it.each(["mehndi", "मेहंदी jaipur", "asha12", "bridal", "devi", "potery jaipr", "", "nonsense words"])("finds %j among 10,000 artisans within 50 ms of work", async (text) => {
  const search = await tenThousand();
  const taken: number[] = [];
  for (let round = 0; round < 15; round += 1) {
    const before = process.cpuUsage();
    await search.query({ text, craft: null, place: null, sort: "best", cursor: null, size: 20 });
    const { user, system } = process.cpuUsage(before);
    taken.push((user + system) / 1000);
  }
  taken.sort((a, b) => a - b);
  expect(taken[Math.floor(taken.length / 2)]).toBeLessThan(50);
});

let filled: Promise<ReturnType<typeof localSearch>> | undefined;

function tenThousand() {
  return (filled ??= (async () => {
    const search = localSearch();
    const pick = <T>(all: readonly T[], index: number): T => all[index % all.length] as T;
    const docs = Array.from({ length: 10_000 }, (_, index) =>
      makeDoc(`a${index}`, { craft: pick(CRAFT_SLUGS, index), place: pick(PLACES, index * 7).slug, en: `Asha${index % 900} Devi`, titles: [`A morning ${index % 50}`, "Bridal work"], stars: [index % 40, (index % 40) * 4] }),
    );
    await search.replaceAll([docs]);
    return search;
  })());
}
