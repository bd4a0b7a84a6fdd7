export { CUSTOMERS } from "./customers";
export type { PersonName } from "./person-name";
export { nameOf, type RegionNames } from "./region-names";
export { NAMES_IN } from "./regions";
