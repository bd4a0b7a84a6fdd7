import { expect, it } from "vitest";
import { times } from "../../support/size";
import { useLife } from "./life";
import { WAYS } from "./ways";

const { live } = useLife();

it.runIf(times(1, 0))("a release, paying, cancelling and accepting at once, ended by SIGKILL before write 17: nothing is lost and nothing is doubled (B28, B29)", { timeout: 120_000 }, async () => {
  expect(await live(WAYS, "before", 17)).not.toBeNull();
});
