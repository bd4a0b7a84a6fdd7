import { defineModel } from "./model.server";

/** How far the demo clock runs ahead, in milliseconds; one row, forward only. */
interface DemoClock {
  _id: "demo";
  offset: number;
}

const Clocks = defineModel<DemoClock>("clocks", { _id: String, offset: Number });

export const readDemoOffset = async (): Promise<number> => (await Clocks.findOne({ _id: "demo" }).lean<DemoClock | null>().exec())?.offset ?? 0;

/** Moves the demo clock forward and gives the new offset. */
export async function advanceDemoOffset(by: number): Promise<number> {
  const row = await Clocks.findOneAndUpdate({ _id: "demo" }, { $inc: { offset: by } }, { upsert: true, returnDocument: "after" }).lean<DemoClock | null>().exec();
  return row?.offset ?? 0;
}
