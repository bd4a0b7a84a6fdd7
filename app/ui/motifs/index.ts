export { describeMotif } from "./describe-motif";
export { drawMotif } from "./draw-motif";
export { lookFor, parseLook } from "./look";
