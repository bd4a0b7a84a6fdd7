import { expect, test } from "vitest";
import { times } from "../../../support/size";
import { onEmbeddedEngine } from "../engines";
import { referenceJudge } from "./judges";
import { replay } from "./replay";

onEmbeddedEngine("random commands", ({ db }) => {
  test("are answered as by an evaluator that looks at every document", { timeout: 600_000 }, async () => {
    let asked = 0;
    for (let seed = 1; seed <= times(4, 200); seed += 1) {
      const { commands, refused, differences } = await replay({ db: db(), judges: [referenceJudge()], seed, count: 100 });
      expect(differences).toEqual([]);
      asked += commands - refused;
    }
    expect(asked).toBeGreaterThan(times(350, 18_000));
  });
});
