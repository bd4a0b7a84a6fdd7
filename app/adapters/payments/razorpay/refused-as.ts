import { GatewayRefused } from "../port";

/** Does the work; whatever the gateway says no to in it is refused under this code, in the gateway's own words. */
export async function refusedAs<T>(code: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof GatewayRefused ? new GatewayRefused(code, error.message) : error;
  }
}
