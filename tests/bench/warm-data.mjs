/*
 * Loaded before the built server (`--import`) for one of the bench's figures: what a query once answered it answers again,
 * without the database. So a page costs what it would cost with all of its data at hand.
 */
import { isMainThread } from "node:worker_threads";

if (isMainThread && process.argv[1]?.endsWith("build/server/index.js")) {
  const { default: mongoose } = await import("mongoose");
  const { exec } = mongoose.Query.prototype;
  const known = new Map();
  mongoose.Query.prototype.exec = function () {
    if (!/^(find|findOne|countDocuments)$/.test(this.op) || this.model.modelName === "jobs") return exec.call(this);
    const key = JSON.stringify([this.model.modelName, this.op, this.getFilter(), this.getOptions(), this.projection()], (name, value) => (name === "$gt" || name === "$gte" || name === "$lte" ? "then" : value));
    if (!known.has(key)) known.set(key, exec.call(this));
    return known.get(key);
  };
}
