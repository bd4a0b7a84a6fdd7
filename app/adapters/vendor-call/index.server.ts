import { makeVendor, type Vendor, type VendorSetup, type VendorState } from "./vendor";

const vendors = new Map<string, Vendor>();

/** Opens the way to a vendor, once per adapter; its state is then known here. */
export function openVendor(setup: VendorSetup): Vendor {
  const vendor = makeVendor(setup);
  vendors.set(setup.name, vendor);
  return vendor;
}

/** How this process finds each vendor it calls. */
export const vendorStates = (): VendorState[] => [...vendors.values()].map((vendor) => vendor.state());
