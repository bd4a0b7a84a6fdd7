import { describe, expect, it } from "vitest";
import { areaName } from "./area-name";
import { areaOfPin } from "./area-of-pin";
import { PLACES, STATES } from "./gazetteer";

describe("the area of an address", () => {
  it.each([["313001", "उदयपुर"], ["313199", "राजसमंद"], ["688001", "केरल"]])("of PIN %s is %s in Hindi", (pin, hindi) => expect(areaName(areaOfPin(pin)).hi).toBe(hindi));

  it("has a Hindi name for every town, district and state", () => {
    const areas = [...PLACES.flatMap(({ name, district }) => [name.en, district]), ...STATES.map(({ name }) => name.en)];
    expect(areas.filter((area) => !/^[\u0900-\u097f ,-]+$/.test(areaName(area).hi))).toEqual([]);
  });

  it("keeps words that are not ours", () => expect(areaName("Behind the mill")).toEqual({ en: "Behind the mill", hi: "Behind the mill" }));
  it("of an unknown PIN is empty", () => expect(areaName(areaOfPin("000000")).hi).toBe(""));
});
