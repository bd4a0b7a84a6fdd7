import { localIdentity } from "~/adapters/identity/local.server";
import { identityContract } from "./identity-contract";

identityContract({ port: () => localIdentity, visit: async () => "", idToken: () => "", ways: { google: false, firebase: false } });
