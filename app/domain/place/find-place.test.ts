import { describe, expect, it } from "vitest";
import { findPlace } from "./find-place";
import { kilometres } from "./place-filter";
import { placeLabel } from "./place-label";

describe("the place somebody means", () => {
  it.each(["Jaipur", "jaipur", "  JAIPUR ", "जयपुर", "Jaipur, Rajasthan", "jaipr"])("%j is around Jaipur", (text) => {
    const found = findPlace(text);
    expect(found?.label.en).toBe("Jaipur");
    expect(found?.filter).toMatchObject({ kind: "near", km: 50 });
    expect(found?.state).toBe("RJ");
  });

  it.each([["Banaras", "Varanasi"], ["बनारस", "Varanasi"]])("%s is an older name of %s", (old, name) => expect(findPlace(old)?.label.en).toBe(name));

  it.each(["Rajasthan", "राजस्थान", "RJ"])("%s is the whole state", (text) => expect(findPlace(text)?.filter).toEqual({ kind: "state", state: "RJ" }));

  it("knows a district by the places in it", () => {
    expect(findPlace("Kamrup")?.filter).toEqual({ kind: "places", slugs: ["sualkuchi"] });
  });

  it.each(["302001", "302002", "३०२००१", "302 001"])("PIN %s is around Jaipur", (pin) => expect(findPlace(pin)?.filter).toEqual(findPlace("Jaipur")?.filter));

  it("asks for more digits where two belong to several states", () => expect(findPlace("79")).toBeNull());
  it("finds the state of a PIN whose town is not known", () => expect(findPlace("68")?.filter).toEqual({ kind: "state", state: "KL" }));

  it.each(["", "  ", "Atlantis", "000000", "999999", "12345678", "<script>"])("%j is no place", (text) => expect(findPlace(text)).toBeNull());

  it("measures as the crow flies", () => expect(kilometres({ lat: 26.92, lng: 75.79 }, { lat: 28.65, lng: 77.22 })).toBeGreaterThan(220));

  it("names a place with its state once", () => {
    expect(placeLabel("jaipur", "RJ").hi).toBe("जयपुर, राजस्थान");
    expect(placeLabel("delhi", "DL").en).toBe("Delhi");
  });
});
