import type { Millis } from "~/domain/time/instant";

/** How the local gateway tells of something: each webhook so many times (0: never), so much later. */
export interface GatewayNews {
  times: number;
  newsDelay?: Millis;
}
