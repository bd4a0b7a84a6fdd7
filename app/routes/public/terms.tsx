import { Prose } from "./prose";

export const handle = { policy: "public" as const, cacheable: {} };

export default function Terms() {
  return <Prose name="terms" />;
}
