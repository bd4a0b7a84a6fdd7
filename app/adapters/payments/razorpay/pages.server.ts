import type { z } from "zod";
import { GatewayRefused } from "../port";
import { listOf } from "./entities";
import { READS, type Gateway } from "./gateway.server";
import type { Sdk } from "./sdk.server";

const AT_ONCE = 100;
const MOST_PAGES = 50;

/** Reads a list to its end, a hundred at a time. */
export async function readAll<Entity extends z.ZodType>({ ask }: Gateway, entity: Entity, call: (sdk: Sdk, page: { count: number; skip: number }) => Promise<unknown>): Promise<z.output<Entity>[]> {
  const all: z.output<Entity>[] = [];
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const some = await ask(listOf(entity), (sdk) => call(sdk, { count: AT_ONCE, skip: page * AT_ONCE }), READS);
    all.push(...some);
    if (some.length < AT_ONCE) return all;
  }
  throw new Error("a list of the gateway has no end");
}

/** The list of something that the gateway does not have is empty. */
export async function orNone<Item>(list: Promise<Item[]>): Promise<Item[]> {
  try {
    return await list;
  } catch (error) {
    if (error instanceof GatewayRefused && error.code === "not_found") return [];
    throw error;
  }
}
