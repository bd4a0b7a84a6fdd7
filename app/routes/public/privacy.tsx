import { Prose } from "./prose";

export const handle = { policy: "public" as const, cacheable: {} };

export default function Privacy() {
  return <Prose name="privacy" />;
}
