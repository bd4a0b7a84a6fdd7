export { CUSTOMERS } from "./customers";
export { nameOf } from "./region-names";
export { NAMES_IN } from "./regions";
