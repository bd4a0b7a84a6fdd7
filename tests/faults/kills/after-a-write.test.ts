import { expect, it } from "vitest";
import { times } from "../../support/size";
import { useLife } from "./life";
import { CLOCK, WAYS } from "./ways";

const { live } = useLife();

it.runIf(times(1, 0))("a release, paying, cancelling and accepting at once, ended by SIGKILL after write 4: nothing is lost and nothing is doubled (B28, B29)", { timeout: 120_000 }, async () => {
  expect(await live(WAYS, "after", 4)).not.toBeNull();
});

it.runIf(times(1, 0))("the clock's release of a visit that nobody objected to, ended by SIGKILL after it is written: its money is let go once", { timeout: 120_000 }, async () => {
  expect(await live([CLOCK], "after", "update payments")).not.toBeNull();
});
