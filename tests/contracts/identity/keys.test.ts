import { describe, expect, it } from "vitest";
import { keySet } from "~/adapters/identity/live/key-set.server";
import { VendorFault } from "~/adapters/vendor-call/fault";
import { makeVendor } from "~/adapters/vendor-call/vendor";
import { minutes } from "~/domain/time/instant";
import { certificateOf } from "../../fakes/certificate";
import { makeKey } from "../../fakes/token";
import { useLiveIdentity } from "./world";

const world = useLiveIdentity();

describe("Firebase's public keys", () => {
  const open = (now: () => number = Date.now) => keySet(`${world.firebase.url}/robot/v1/metadata/x509/securetoken@system.gserviceaccount.com`, makeVendor({ name: "firebase" }), now);

  it("are asked for once however many wait, and kept as long as they say", async () => {
    let now = 0;
    const keys = open(() => now);
    world.firebase.state.asked = [];
    await Promise.all(Array.from({ length: 20 }, () => keys("token-1")));
    now = minutes(60) - 1;
    expect(await keys("token-1")).not.toBeNull();
    expect(world.firebase.state.asked).toHaveLength(1);
    now = minutes(60);
    await keys("token-1");
    expect(world.firebase.state.asked).toHaveLength(2);
  });

  it("are asked for again for a name that is new, but not more than once a minute", async () => {
    let now = 0;
    const keys = open(() => now);
    await keys("token-1");
    world.firebase.state.asked = [];
    for (let count = 0; count < 50; count += 1) expect(await keys(`made-up-${count}`)).toBeNull();
    expect(world.firebase.state.asked).toHaveLength(0);
    now = minutes(1);
    const next = makeKey("token-2");
    world.firebase.state.keys["token-2"] = certificateOf(next);
    expect(await keys("token-2")).not.toBeNull();
    for (let count = 0; count < 50; count += 1) await keys(`made-up-${count}`);
    expect(world.firebase.state.asked).toHaveLength(1);
    delete world.firebase.state.keys["token-2"];
  });

  it("are not what an object has by itself", async () => {
    for (const name of ["constructor", "__proto__", "toString"]) expect(await open()(name)).toBeNull();
  });

  it("that are no keys are the vendor's fault", async () => {
    world.firebase.state.trouble = "html";
    await expect(open()("token-1")).rejects.toBeInstanceOf(VendorFault);
    world.firebase.state.trouble = null;
  });
});
