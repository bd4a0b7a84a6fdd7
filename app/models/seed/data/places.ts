/** Crafts and places are known to every part of the product, so they live with the rules. */
export { PLACES, placeOf, STATES, stateOf, stateOfPin, type Place, type State, type StateCode } from "~/domain/place/gazetteer";
